import type { PlannedRelease } from "@/lib/schema"

export const TEXTS = ["title", "artist", "video_title", "channel"] as const
export const FLAGS = ["official_video", "licensed"] as const
export const COUNTS = ["views", "likes", "comments", "streams"] as const
export const KINDS = ["single", "album", "compilation"] as const
const LONGEST = 300
const MOST = 1e12
const WHOLE = /^\d+$/
/** Thousands parted by one kind of mark: 1,200,000 or 1.200.000 or 1 200 000. */
const GROUPED = /^\d{1,3}(?:([.,\s'])\d{3})(?:\1\d{3})*$/
const MONEY = /^\d+(?:[.,]\d{1,2})?$/

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

/** The release to ask about: what can't be read as a count is left out. */
export function releaseOf(draft: Draft): PlannedRelease {
  const texts = TEXTS.map((name) => [name, draft.texts[name]?.trim().slice(0, LONGEST) || null])
  const counts = COUNTS.map((name) => [name, countOf(draft.counts[name])])
  const flags = FLAGS.map((name) => [name, draft.flags[name] ?? null])
  return {
    ...Object.fromEntries([...texts, ...counts, ...flags]),
    album_type: draft.kind,
    sound: draft.sound,
  } as PlannedRelease
}

/** A count as typed; null where it is none. */
export function countOf(typed: string | undefined): number | null {
  if (typed === undefined || typed.trim() === "") return null
  const plain = typed.trim()
  const digits = GROUPED.test(plain) ? plain.replace(/\D/g, "") : plain
  return WHOLE.test(digits) && Number(digits) <= MOST ? Number(digits) : null
}

/** A sum of money as typed, with either decimal mark; null where it is none. */
export function moneyOf(typed: string): number | null {
  const whole = countOf(typed)
  if (whole !== null) return whole
  const plain = typed.trim()
  return MONEY.test(plain) ? Number(plain.replace(",", ".")) : null
}

/** Whether somebody typed what is no sum of money. */
export function isNoMoney(typed: string): boolean {
  return typed.trim() !== "" && moneyOf(typed) === null
}

/** Whether somebody typed what is no count. */
export function isStrange(typed: string | undefined): boolean {
  return typed !== undefined && typed.trim() !== "" && countOf(typed) === null
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
