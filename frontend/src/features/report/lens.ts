import { t } from "@/i18n"

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
