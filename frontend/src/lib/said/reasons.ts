import { number, percent, withUnit } from "@/lib/format"
import type { LensKey } from "@/lib/lens"
import { say, sentence } from "@/lib/said/sentence"
import { toldWords } from "@/lib/said/verdict"
import type { FeatureInfo, FeatureValue, LensReport, Reason, Report, Stated } from "@/lib/schema"

export type Answer = LensKey | "popularity"

interface Told {
  readonly reason: Reason
  readonly answer: Answer
  readonly info: FeatureInfo
  readonly value: FeatureValue
  /** The largest standard error of a contribution: one within it is given no direction. */
  readonly error: number
}

/** How to word the reasons of one report; null where the service's own words stand. */
export function reasonsOf(
  { features, lenses, popularity }: Report,
  table: readonly FeatureInfo[],
): (answer: Answer, reason: Reason) => string | null {
  return (answer, reason) => {
    const [info, value] = [table.find(({ key }) => key === reason.feature), features[reason.feature]]
    const { explained } = (answer === "popularity" ? popularity : lenses?.[answer]) ?? {}
    return info && value && explained
      ? reasonSentence({ reason, answer, info, value, error: explained.error })
      : null
  }
}

/** What one feature did to one answer; null where the service's own words stand. */
export function reasonSentence({ reason, answer, info, value, error }: Told): string | null {
  const { contribution } = reason
  const points = Math.abs(contribution * (answer === "popularity" ? 1 : 100))
  const object = sentence(`reason.${answer}`)
  if (object === null) return null
  const values = {
    subject: `${info.label} ${withUnit(value.value, info)}`,
    answer: object,
    size: say(answer === "emerging" ? "reason.percentagePoints" : "reason.points", {
      points: number(points, points < 1.95 ? 1 : 0),
    }),
  }
  const told = say(`reason.${way(contribution, points, error)}`, values)
  const standing = standingOf(info, value.percentile)
  return standing === null ? say("reason.alone", { told }) : say("reason.with", { told, standing })
}

function way(contribution: number, points: number, error: number): "leaves" | "within" | "raises" | "lowers" {
  if (points < 0.05) return "leaves"
  if (Math.abs(contribution) <= error) return "within"
  return contribution > 0 ? "raises" : "lowers"
}

/** Categories have no order, and the middle is called the middle. */
function standingOf({ scale }: FeatureInfo, percentile: number | null): string | null {
  if (percentile === null || scale === "category") return null
  if (percentile >= 45 && percentile <= 55) return say("reason.middle")
  const side = percentile > 50 ? "higher" : "lower"
  const share = percentile > 50 ? percentile : 100 - percentile
  return share > 98.5 ? say(`reason.${side}All`) : say(`reason.${side}`, { share: percent(share / 100) })
}

/** How contributions were found; null where the service's own words stand. */
export function methodText(method: string, given: LensReport["given"], stated: Stated): string | null {
  const count = /^Shapley values, .* from (\d+) reference tracks/.exec(method)?.[1]
  const plain = count === undefined ? exact(method) : sentence("method.sampled", { count: Number(count) })
  if (plain === null || given === null) return plain
  return say("method.stated", { method: plain, told: toldWords(given.inputs, stated) })
}

function exact(method: string): string | null {
  return method.startsWith("exact tree contributions of XGBoost") ? sentence("method.exact") : null
}
