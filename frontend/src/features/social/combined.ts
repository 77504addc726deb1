import { PARTS, type PartKey, type Weights } from "@/features/social/weights"
import type { Basis } from "@/lib/schema"

export interface Counted {
  readonly key: PartKey
  readonly score: number | null
  readonly basis: Basis | null
}

export interface Combination {
  readonly score: number | null
  readonly band: "strong" | "good" | "fair" | "weak" | null
  /** Of each part that is there, what it counts, and what it adds. */
  readonly shares: Readonly<Record<PartKey, number>>
  readonly points: Readonly<Record<PartKey, number>>
  readonly spread: number | null
  readonly balance: number | null
  readonly isUnbalanced: boolean
  readonly weakest: PartKey | null
  /** The weakest of those that count. */
  readonly basis: Basis | null
}

const BANDS = [
  [80, "strong"],
  [60, "good"],
  [40, "fair"],
] as const
/** Points between the highest and the lowest, beyond which parts don't fit one another. */
const UNBALANCED = 30
const FIRMNESS = ["rule_of_thumb", "learned", "model"] as const

/**
 * What the parts come to, while weights are moved; of a plan that is kept the service says it.
 *
 * Both reckon as backend/docs/decisions/0043-plans.md says: a weighted mean, a balance of 100 less twice the standard
 * deviation, and weights of missing parts going to the others.
 */
export function combine(parts: readonly Counted[], weights: Weights): Combination {
  const scoreOf = (key: PartKey) => parts.find((part) => part.key === key)?.score ?? null
  const total = PARTS.reduce((sum, key) => sum + (scoreOf(key) === null ? 0 : weights[key]), 0)
  const each = (read: (key: PartKey) => number) =>
    Object.fromEntries(PARTS.map((key) => [key, read(key)])) as Record<PartKey, number>
  const shares = each((key) => (scoreOf(key) === null || total === 0 ? 0 : weights[key] / total))
  const points = each((key) => shares[key] * (scoreOf(key) ?? 0))
  const counting = parts.filter(({ key }) => shares[key] > 0)
  const scores = counting.flatMap(({ score }) => (score === null ? [] : [score]))
  const score = scores.length === 0 ? null : tenths(PARTS.reduce((sum, key) => sum + points[key], 0))
  const spread = scores.length > 1 ? tenths(Math.max(...scores) - Math.min(...scores)) : null
  return {
    score,
    band: score === null ? null : (BANDS.find(([least]) => score >= least)?.[1] ?? "weak"),
    shares,
    points,
    spread,
    balance: scores.length > 1 ? tenths(100 - 2 * deviation(scores)) : null,
    isUnbalanced: spread !== null && spread > UNBALANCED,
    weakest: least(counting, (part) => [part.score ?? 0, -shares[part.key]])?.key ?? null,
    basis:
      least(counting, ({ basis }) => [basis === null ? FIRMNESS.length : FIRMNESS.indexOf(basis.kind), 0])
        ?.basis ?? null,
  }
}

/** The first of those that rank lowest; of equals, by the second number. */
function least<T>(items: readonly T[], rank: (item: T) => readonly [number, number]): T | undefined {
  const order = (one: T, other: T) => rank(one)[0] - rank(other)[0] || rank(one)[1] - rank(other)[1]
  return items.toSorted(order)[0]
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length
  return Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length)
}

/** Rounded as the service does, which reckons the same in another order: what lies at a half goes up in both. */
function tenths(value: number): number {
  return Math.floor(value * 10 + 0.5 + 1e-9) / 10
}
