import { locale, said, t } from "@/i18n"
import { decadeName, measured, number } from "@/lib/format"
import { LENS_TEXTS, LENSES, type LensKey } from "@/lib/lens"
import type { DriftSubject, DriftWindow, FeatureInfo } from "@/lib/schema"

/** Those nearest to their alarm line first; what can't be judged last. */
export function byUrgency(subjects: readonly DriftSubject[]): readonly DriftSubject[] {
  return [...subjects].sort((one, other) => urgency(other) - urgency(one))
}

/** PSI as a part of the line beyond which the alarm is raised; below 0 where it isn't known. */
export function urgency({ psi, limit }: DriftSubject): number {
  return psi === null || limit === null || limit <= 0 ? -1 : psi / limit
}

/** The shortest window in which something has moved, else the shortest that can be judged, else the longest. */
export function firstToShow(windows: readonly DriftWindow[]): DriftWindow | undefined {
  return windows.find(({ moved }) => moved > 0) ?? windows.find(({ asked }) => asked > 0) ?? windows.at(-1)
}

const LENS_SCORE = new RegExp(`^(${LENSES.join("|")})(?: (\\d{4}s))? (probability|likeness|votes|stability)$`)
const POPULARITY_SCORE = /^popularity (value|hit_score)$/

/** What a feature or score is called, in the language that is spoken. */
export function nameOf(subject: DriftSubject, table: readonly FeatureInfo[]): string {
  if (subject.kind === "feature") return infoOf(subject, table)?.label ?? subject.label
  const [, lens, decade, what] = LENS_SCORE.exec(subject.subject) ?? []
  if (lens !== undefined && what !== undefined) {
    const name = t(LENS_TEXTS[lens as LensKey].title)
    const whole = decade === undefined ? name : t("score.decade", { lens: name, decade: decadeName(decade) })
    return t(`score.${what as "probability" | "likeness" | "votes" | "stability"}`, { lens: whole })
  }
  const [, kind] = POPULARITY_SCORE.exec(subject.subject) ?? []
  if (kind === "value") return t("score.popularity")
  return kind === "hit_score" ? t("score.hit_score") : subject.label
}

function infoOf({ subject }: DriftSubject, table: readonly FeatureInfo[]): FeatureInfo | undefined {
  return table.find(({ key }) => key === subject)
}

/** What the parts of a distribution are called, one for each share. */
export function partsOf(subject: DriftSubject, table: readonly FeatureInfo[]): readonly string[] {
  const { categories, edges } = subject.bins
  if (categories.length > 0) return [...categories.map(categoryOf(subject, table)), t("distribution.other")]
  const texts = edges.map((edge) => edgeText(subject, edge, table))
  const [first = "", last = ""] = [texts[0], texts.at(-1)]
  const between = texts
    .slice(1)
    .map((high, place) => t("distribution.between", { low: texts[place] ?? "", high }))
  return [t("distribution.below", { edge: first }), ...between, t("distribution.above", { edge: last })]
}

/** Names of categories, as the table has them in this language; numbers as this language writes them. */
function categoryOf(subject: DriftSubject, table: readonly FeatureInfo[]) {
  const info = infoOf(subject, table)
  return (name: string) => {
    if (info === undefined) return Number.isNaN(Number(name)) ? name : number(Number(name))
    return (said()?.categories as Readonly<Record<string, string>> | undefined)?.[name] ?? name
  }
}

/** An edge as the measure is read everywhere else: chances in percent, likenesses of a hundred. */
export function edgeText(subject: DriftSubject, edge: number, table: readonly FeatureInfo[]): string {
  const info = infoOf(subject, table)
  if (info !== undefined) return measured(edge, info)
  if (/(probability|stability)$/.test(subject.subject)) return shareText(edge)
  return number(subject.subject.endsWith("likeness") ? edge * 100 : edge, 1)
}

/** A share to a tenth of a percent: finer than whole ones, because bins lie close together. */
export function shareText(share: number): string {
  return new Intl.NumberFormat(locale(), {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(share)
}
