import { t } from "@/i18n"
import { number } from "@/lib/format"

export const LENSES = ["emerging", "charting"] as const
export type LensKey = (typeof LENSES)[number]

/** The five in the order in which they are always shown. */
export const MEMBERS = ["random_forest", "xgboost", "adaboost", "k_neighbors", "decision_tree"] as const

export const LENS_TEXTS = {
  emerging: { title: "lens.emerging", question: "lens.emerging.question" },
  charting: { title: "lens.charting", question: "lens.charting.question" },
} as const

export function voteWord(isHit: boolean): string {
  return isHit ? t("vote.hit") : t("vote.no")
}

/** A member's own score of 100; finer about the middle, where the vote turns. */
export function scoreText(share: number): string {
  return number(share * 100, Math.abs(share - 0.5) < 0.01 ? 1 : 0)
}
