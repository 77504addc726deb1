import { t } from "@/i18n"
import type { Sentence } from "@/i18n/said"
import { decadeName, number, percent } from "@/lib/format"
import { LENSES, type LensKey } from "@/lib/lens"
import { say, sentence } from "@/lib/said/sentence"
import type { Given, LensReport, Report, Stated } from "@/lib/schema"

/** Below this share of draws a majority is called unstable. */
const SHAKY = 0.7
const REASONS: Readonly<Record<string, Sentence>> = {
  not_music: "summary.not_music",
  silence: "summary.silence",
  too_calm: "summary.too_calm",
}
const KINDS: Readonly<Record<string, Sentence>> = {
  speech: "summary.speech",
  noise: "summary.noise",
  silence: "summary.silence",
}

const LENS_SENTENCES: Readonly<Record<LensKey, (lens: LensReport, stated: Stated) => string[]>> = {
  emerging: emergingSentences,
  charting: chartingSentences,
}

/** The verdict as sentences, the headline first; null where the service's own words stand. */
export function verdictSentences(report: Report): readonly string[] | null {
  if (sentence("summary.other") === null) return null
  const { gate, lenses, no_verdict, popularity, stated } = report
  const estimate = popularity === null ? [] : popularitySentences(popularity, stated)
  if (lenses === null || no_verdict !== null) {
    const known = REASONS[no_verdict ?? ""] ?? "summary.other"
    return [say(no_verdict === "too_calm" ? known : (KINDS[gate.kind] ?? known)), ...estimate]
  }
  return [
    ...(gate.kind === "unsure" ? [say("summary.unsure")] : []),
    ...LENSES.flatMap((name) => (lenses[name] ? LENS_SENTENCES[name](lenses[name], stated) : [])),
    ...estimate,
  ]
}

function emergingSentences(lens: LensReport, stated: Stated): string[] {
  const votes = say(`summary.emerging.${sight(lens.votes)}`, { votes: lens.votes })
  const { probability, base_rate, given } = lens
  const headline =
    probability === null
      ? votes
      : say("summary.emerging.chance", { votes, chance: percent(probability), base: percent(base_rate) })
  return [`${headline}.`, ...asStated(given, stated, percent), ...shaky(lens)]
}

function chartingSentences(lens: LensReport): string[] {
  const music =
    lens.decade === null ? say("summary.musicAny") : say("summary.music", { decade: decadeName(lens.decade) })
  const likeness = number((lens.likeness ?? 0) * 100)
  return [
    say(`summary.charting.${sight(lens.votes)}`, { music, likeness, votes: lens.votes }),
    ...shaky(lens),
  ]
}

function popularitySentences(
  { value, low, high, given }: NonNullable<Report["popularity"]>,
  stated: Stated,
): string[] {
  const values = { value: number(value), low: number(low), high: number(high) }
  return [say("summary.popularity", values), ...asStated(given, stated, (plain) => number(plain))]
}

function sight(votes: number): "none" | "few" | "split" | "all" {
  if (votes === 0) return "none"
  if (votes === 5) return "all"
  return votes === 2 || votes === 3 ? "split" : "few"
}

function asStated(given: Given | null, stated: Stated, plain: (value: number) => string): string[] {
  if (given === null) return []
  return [say("summary.told", { told: toldWords(given.inputs, stated), plain: plain(given.plain) })]
}

function shaky({ stability }: LensReport): string[] {
  return stability >= SHAKY ? [] : [say("summary.shaky", { share: percent(stability) })]
}

/** What an answer was told beside the sound: "techno, explicit". */
export function toldWords(inputs: readonly string[], stated: Stated): string {
  return inputs
    .map((name) => {
      if (name === "explicit") return stated.explicit ? t("told.explicit") : t("told.notExplicit")
      return stated.genre ?? name
    })
    .join(", ")
}
