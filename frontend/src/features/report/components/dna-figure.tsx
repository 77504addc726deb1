import { useMemo } from "react"
import { ChartFrame } from "@/components/chart-frame"
import { DnaShape } from "@/components/dna-shape"
import { t } from "@/i18n"
import { clock, measured, number, ordinal, percent } from "@/lib/format"
import { type DnaAxis, profile } from "@/lib/profile"
import type { FeatureInfo, Report } from "@/lib/schema"
import { sourceName } from "@/lib/source"

interface DnaFigureProps {
  readonly report: Report
  readonly table: readonly FeatureInfo[]
}

/** The shape with its caption, and what it is made of as a table. */
export function DnaFigure({ report, table }: DnaFigureProps) {
  const dna = useMemo(() => profile(report, table), [report, table])
  const names = keyNames(report, table)
  const tempo = report.features["tempo"]
  const rows = dna.axes.map((axis) => [axis.label, axis.text, standing(axis)])
  return (
    <ChartFrame
      heading="h2"
      title={t("dna.title")}
      summary={t("dna.summary", { count: dna.axes.length, rungs: dna.moments.length })}
      isTitleHidden
      table={{ columns: [t("column.feature"), t("column.value"), t("column.standing")], rows }}
      className="text-center"
    >
      <div className="relative mx-auto w-full max-w-[21rem] sm:max-w-[26.5rem] sm:py-12 print:max-w-[17rem] print:py-5">
        <DnaShape
          profile={dna}
          name={t("dna.name", { name: sourceName(report.source) })}
          backdrop="stroke-paper"
        />
        <div className="pointer-events-none absolute inset-0 grid place-content-center text-center">
          {names.map((name) => (
            <span
              key={name}
              className="font-display text-2xl leading-7 print:text-base print:leading-5 font-semibold tracking-tight"
            >
              {name}
            </span>
          ))}
          {tempo && <span className="figures text-soft print:text-sm">{`${number(tempo.value)} BPM`}</span>}
          <span className="figures text-soft print:text-sm">{clock(report.duration)}</span>
        </div>
      </div>
      <p className="mx-auto mt-4 max-w-caption print:mt-1 text-sm text-soft">{t("dna.caption")}</p>
    </ChartFrame>
  )
}

function standing({ share, isPercentile }: DnaAxis): string {
  return isPercentile
    ? t("dna.percentile", { rank: ordinal(share * 100) })
    : t("dna.range", { share: percent(share) })
}

/** The key and its mode. */
function keyNames(report: Report, table: readonly FeatureInfo[]): string[] {
  return ["key", "mode"].flatMap((key) => {
    const [value, info] = [report.features[key], table.find((row) => row.key === key)]
    return value && info ? [measured(value.value, info)] : []
  })
}
