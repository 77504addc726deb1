import type { components } from "@/generated/api"
import { type Key, t } from "@/i18n"
import { number, signed } from "@/lib/format"
import type { LensVerdict } from "@/lib/schema"

export type LensKey = components["schemas"]["LensName"]

/** What features are called, by key. */
export type Labels = ReadonlyMap<string, string>

/** The five in the order in which they are always shown. */
export const MEMBERS = ["random_forest", "xgboost", "adaboost", "k_neighbors", "decision_tree"] as const

/** What each lens is called and asks, in the order in which they are shown. */
export const LENS_TEXTS = {
  emerging: { title: "lens.emerging", question: "lens.emerging.question" },
  charting: { title: "lens.charting", question: "lens.charting.question" },
} as const satisfies Record<LensKey, { title: Key; question: Key }>

export const LENSES = Object.keys(LENS_TEXTS) as readonly LensKey[]

/** How many are of one mind; three to two is called what it is. */
export function agreementText({ votes }: LensVerdict): string {
  return isSplit(votes)
    ? t("lens.agreementSplit")
    : t("lens.agreement", { votes: Math.max(votes, 5 - votes) })
}

/** What the majority says, so split as it is. */
export function majorityText({ hit, votes }: LensVerdict): string {
  if (isSplit(votes)) return hit ? t("lens.splitHit") : t("lens.splitNo")
  return hit ? t("lens.sayHit") : t("lens.sayNo")
}

function isSplit(votes: number): boolean {
  return votes === 2 || votes === 3
}

export function voteWord(isHit: boolean): string {
  return isHit ? t("vote.hit") : t("vote.no")
}

/** A member's own score of 100; finer about the middle, where the vote turns. */
export function scoreText(share: number): string {
  return number(share * 100, Math.abs(share - 0.5) < 0.01 ? 1 : 0)
}

const STRONGEST = 3

/** The features that moved a score most, with the points of 100 that each gave or took. */
export function partsText(parts: Readonly<Record<string, number>>, labels: Labels): string {
  return Object.entries(parts)
    .sort(([, one], [, other]) => Math.abs(other) - Math.abs(one))
    .slice(0, STRONGEST)
    .map(([feature, part]) => `${labels.get(feature) ?? feature} ${signed(part * 100, 1)}`)
    .join(", ")
}
