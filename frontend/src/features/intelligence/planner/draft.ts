import { countOf } from "@/features/intelligence/planner/typed"
import { locale } from "@/i18n"
import type { PlannedRelease } from "@/lib/schema"

export const TEXTS = ["title", "artist", "video_title", "channel"] as const
export const FLAGS = ["official_video", "licensed"] as const
export const COUNTS = ["views", "likes", "comments", "streams"] as const
export const KINDS = ["single", "album", "compilation"] as const
const LONGEST = 300

type TextName = (typeof TEXTS)[number]
type FlagName = (typeof FLAGS)[number]
export type CountName = (typeof COUNTS)[number]

/** A release as a person says it; an empty text, or null, is not known. */
export interface Draft {
  readonly texts: Readonly<Partial<Record<TextName, string>>>
  readonly kind: (typeof KINDS)[number] | null
  readonly flags: Readonly<Partial<Record<FlagName, boolean>>>
  /** As typed. */
  readonly counts: Readonly<Partial<Record<CountName, string>>>
  /** What was set; the rest is not known. */
  readonly sound: Readonly<Record<string, number>>
}

/** Where nobody has said anything. */
export const EMPTY: Draft = { texts: {}, kind: null, flags: {}, counts: {}, sound: {} }

/** The release to ask about: what can't be read as a count in the language that is spoken is left out. */
export function releaseOf(draft: Draft, language = locale()): PlannedRelease {
  const texts = TEXTS.map((name) => [name, draft.texts[name]?.trim().slice(0, LONGEST) || null])
  const counts = COUNTS.map((name) => [name, countOf(draft.counts[name], language)])
  const flags = FLAGS.map((name) => [name, draft.flags[name] ?? null])
  return {
    ...Object.fromEntries([...texts, ...counts, ...flags]),
    album_type: draft.kind,
    sound: draft.sound,
  } as PlannedRelease
}

export function isCount(key: string): key is CountName {
  return (COUNTS as readonly string[]).includes(key)
}

interface Work {
  readonly draft: Draft
  readonly past: readonly Draft[]
  /** What was changed last, and when: one way of a slider is one step. */
  readonly last: string
  readonly at: number
}

export type Step =
  | { readonly type: "change"; readonly name: string; readonly at: number; readonly draft: Draft }
  | { readonly type: "undo" }

const ONE_STEP = 800
const MOST_STEPS = 100

export function begin(draft: Draft): Work {
  return { draft, past: [], last: "", at: 0 }
}

/** Change a draft, or take the last change back. */
export function work(state: Work, step: Step): Work {
  if (step.type === "undo") {
    const [before, ...past] = state.past
    return before === undefined ? state : { draft: before, past, last: "", at: 0 }
  }
  const isSame = step.name === state.last && step.at - state.at < ONE_STEP
  const past = isSame ? state.past : [state.draft, ...state.past].slice(0, MOST_STEPS)
  return { draft: step.draft, past, last: step.name, at: step.at }
}
