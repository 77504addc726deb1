import { t } from "@/i18n"
import { number, percent, signed } from "@/lib/format"
import type { Prediction } from "@/lib/schema"

/** One number as it is now, as it was, and how it changed: with a sign, and in words. */
export interface Standing {
  readonly key: "emergingVotes" | "chance" | "chartingVotes" | "likeness" | "popularity" | "score"
  readonly label: string
  readonly now: string
  readonly before: string
  readonly change: Change
}

export interface Change {
  readonly direction: "up" | "down" | "same"
  readonly text: string
}

const votes = (value: number) => t("moves.ofFive", { votes: value })
const whole = (value: number) => number(value)

const KINDS = [
  {
    key: "emergingVotes",
    label: "whatif.votesEmerging",
    value: ({ lenses }: Prediction) => lenses["emerging"]?.votes,
    text: votes,
    scale: 1,
    decimals: 0,
  },
  {
    key: "chance",
    label: "number.chance",
    value: ({ lenses }: Prediction) => lenses["emerging"]?.probability,
    text: percent,
    scale: 100,
    decimals: 1,
  },
  {
    key: "chartingVotes",
    label: "whatif.votesCharting",
    value: ({ lenses }: Prediction) => lenses["charting"]?.votes,
    text: votes,
    scale: 1,
    decimals: 0,
  },
  {
    key: "likeness",
    label: "number.likeness",
    value: ({ lenses }: Prediction) => lenses["charting"]?.likeness,
    text: (value: number) => number(value * 100),
    scale: 100,
    decimals: 1,
  },
  {
    key: "popularity",
    label: "number.popularity",
    value: ({ popularity }: Prediction) => popularity.value,
    text: whole,
    scale: 1,
    decimals: 1,
  },
  {
    key: "score",
    label: "number.score",
    value: ({ popularity }: Prediction) => popularity.hit_score,
    text: whole,
    scale: 1,
    decimals: 1,
  },
] as const

/** Every number of an answer beside the original's. */
export function standings(now: Prediction, before: Prediction): Standing[] {
  return KINDS.flatMap(({ key, label, value, text, scale, decimals }) => {
    const [is, was] = [value(now), value(before)]
    if (typeof is !== "number" || typeof was !== "number") return []
    const difference = Number(((is - was) * scale).toFixed(decimals))
    return [
      { key, label: t(label), now: text(is), before: text(was), change: changeOf(difference, decimals) },
    ]
  })
}

function changeOf(difference: number, decimals: number): Change {
  if (difference === 0) return { direction: "same", text: t("whatif.same") }
  const amount = signed(difference, decimals)
  return difference > 0
    ? { direction: "up", text: t("whatif.higher", { amount }) }
    : { direction: "down", text: t("whatif.lower", { amount }) }
}

const OUTSIDE = "outside_training_range:"

/** The features that lie outside of what the models were trained on. */
export function outside(warnings: readonly string[]): ReadonlySet<string> {
  return new Set(
    warnings.filter((code) => code.startsWith(OUTSIDE)).map((code) => code.slice(OUTSIDE.length)),
  )
}

/** Whether the whole is unlike the training music, however usual each feature is. */
export function isUnlike(warnings: readonly string[]): boolean {
  return warnings.some((code) => code.startsWith("unlike_training_music"))
}
