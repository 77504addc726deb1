import { known, t } from "@/i18n"
import { day, moment, number, ordinal, percent, signed, withUnit } from "@/lib/format"
import { agreementText, LENS_TEXTS, LENSES, MEMBERS, majorityText, scoreText, voteWord } from "@/lib/lens"
import { limitText, noticeText } from "@/lib/said/notices"
import { type Answer, reasonsOf } from "@/lib/said/reasons"
import { asWritten } from "@/lib/said/sentence"
import { verdictSentences } from "@/lib/said/verdict"
import type { FeatureInfo, LensReport, Reason, Report } from "@/lib/schema"
import { sourceName } from "@/lib/source"
import { bandText, standingText } from "@/lib/standing"

/** Part of the report, what it is, its value as shown, and what stands beside it. */
type Row = readonly [part: string, name: string, value: string, note: string]

/** The report as a table: what is on the screen, in its order and language, as it is written there. */
export function rowsOf(report: Report, table: readonly FeatureInfo[]): Row[] {
  const reasons = reasonRows(report, table)
  return [
    [t("export.report"), t("export.name"), sourceName(report.source), moment(report.created)],
    [
      t("export.report"),
      t("export.verdict"),
      verdictSentences(report)?.join(" ") ?? asWritten(report.summary),
      "",
    ],
    ...report.warnings.map(
      (notice): Row => [
        t("warnings.heading"),
        notice.code,
        noticeText(notice, table) ?? asWritten(notice.message),
        "",
      ],
    ),
    ...LENSES.flatMap((name) => {
      const [lens, part] = [report.lenses?.[name], t(LENS_TEXTS[name].title)]
      return lens ? [...lensRows(part, lens), ...reasons(part, name, lens.reasons)] : []
    }),
    ...popularityRows(report),
    ...reasons(t("popularity.title"), "popularity", report.popularity?.reasons ?? []),
    ...table.flatMap((info) => featureRow(info, report)),
    [t("about.heading"), t("about.version"), report.models.version, day(report.models.trained)],
    ...report.models.limits.map(
      (limit): Row => [t("about.heading"), t("about.limits"), limitText(limit) ?? asWritten(limit), ""],
    ),
  ]
}

function reasonRows(report: Report, table: readonly FeatureInfo[]) {
  const tell = reasonsOf(report, table)
  const labels = new Map(table.map(({ key, label }) => [key, label]))
  const unit = (answer: Answer) => {
    if (answer === "popularity") return t("unit.popularity")
    return report.lenses?.[answer]?.kind === "chance" ? t("unit.points") : t("unit.likeness")
  }
  return (part: string, answer: Answer, reasons: readonly Reason[]): Row[] =>
    reasons.map((reason) => [
      `${part}: ${t("reasons.heading")}`,
      labels.get(reason.feature) ?? reason.feature,
      `${signed(reason.contribution * (answer === "popularity" ? 1 : 100), 1)} ${unit(answer)}`,
      tell(answer, reason) ?? asWritten(reason.sentence),
    ])
}

function lensRows(part: string, lens: LensReport): Row[] {
  const { base_rate, likeness, members, probability, stability } = lens
  return [
    [part, t("column.vote"), agreementText(lens), majorityText(lens)],
    probability !== null
      ? [part, t("lens.chance"), percent(probability), t("number.base", { share: percent(base_rate) })]
      : [part, t("lens.likeness"), number((likeness ?? 0) * 100), t("number.likenessNote")],
    [part, t("lens.stability"), percent(stability), ""],
    ...MEMBERS.flatMap((member): Row[] => {
      const vote = members[member]
      return vote ? [[part, t(`member.${member}`), scoreText(vote.probability), voteWord(vote.hit)]] : []
    }),
  ]
}

function popularityRows({ popularity }: Report): Row[] {
  if (!popularity) return []
  const part = t("popularity.title")
  const { value, low, high, percentile, hit_score } = popularity
  const range = t("popularity.range", { low: number(low), high: number(high) })
  return [
    [part, t("popularity.value"), number(value), range],
    [part, t("popularity.percentile"), ordinal(percentile), ""],
    [part, t("number.score"), number(hit_score), t("number.scoreNote")],
  ]
}

function featureRow(info: FeatureInfo, { features }: Report): Row[] {
  const value = features[info.key]
  if (value === undefined) return []
  const group = known(`group.${info.group}`, info.group)
  const beside = [bandText(value, info), standingText(value, info)].filter((text) => text !== null)
  return [[group, info.label, withUnit(value.value, info), beside.join("; ")]]
}
