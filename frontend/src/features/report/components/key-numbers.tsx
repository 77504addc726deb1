import { t } from "@/i18n"
import { number, percent, withUnit } from "@/lib/format"
import type { FeatureInfo, Report } from "@/lib/schema"

interface KeyNumbersProps {
  readonly report: Report
  readonly table: readonly FeatureInfo[]
}

interface KeyNumber {
  readonly label: string
  readonly text: string
  readonly note: string
}

/** The handful that people repeat to one another, each with what it stands beside. */
export function KeyNumbers({ report, table }: KeyNumbersProps) {
  return (
    <dl className="mt-8 grid grid-cols-2 gap-x-8 gap-y-6 sm:max-w-xl print:mt-3 print:gap-y-2">
      {(report.lenses ? answers(report) : [...answers(report), ...measures(report, table)]).map(
        ({ label, text, note }) => (
          <div key={label} className="border-t-2 border-ink pt-2 print:pt-1">
            <dt className="text-sm text-soft">{label}</dt>
            <dd>
              <span className="figures block whitespace-nowrap font-display text-3xl font-semibold tracking-tight sm:text-4xl">
                {text}
              </span>
              <span className="figures text-sm text-soft">{note}</span>
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}

function answers({ lenses, popularity }: Report): KeyNumber[] {
  const [emerging, charting] = [lenses?.["emerging"], lenses?.["charting"]]
  return [
    ...(typeof emerging?.probability === "number"
      ? [
          {
            label: t("number.chance"),
            text: percent(emerging.probability),
            note: t("number.base", { share: percent(emerging.base_rate) }),
          },
        ]
      : []),
    ...(typeof charting?.likeness === "number"
      ? [
          {
            label: t("number.likeness"),
            text: number(charting.likeness * 100),
            note: t("number.likenessNote"),
          },
        ]
      : []),
    ...(popularity
      ? [
          {
            label: t("number.popularity"),
            text: number(popularity.value),
            note: t("number.interval", { low: number(popularity.low), high: number(popularity.high) }),
          },
          { label: t("number.score"), text: number(popularity.hit_score), note: t("number.scoreNote") },
        ]
      : []),
  ]
}

/** Without a verdict, what was measured stands first. */
function measures(report: Report, table: readonly FeatureInfo[]): KeyNumber[] {
  return ["loudness", "speechiness", "energy", "tempo"].flatMap((key) => {
    const [value, info] = [report.features[key], table.find((row) => row.key === key)]
    return value && info
      ? [
          {
            label: info.label,
            text: withUnit(value.value, info),
            note: t("features.higher", { higher: info.higher }),
          },
        ]
      : []
  })
}
