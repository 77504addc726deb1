import { ChartFrame } from "@/components/chart-frame"
import { Served, worded } from "@/features/intelligence/components/served"
import { Spans } from "@/features/intelligence/components/spans"
import { bare, figure, interval, nextToNothing, withInterval } from "@/features/intelligence/figures"
import { t } from "@/i18n"
import { number } from "@/lib/format"
import type { Evidence } from "@/lib/schema"

interface EvidenceChartProps {
  readonly title: string
  /** Whose evidence it is: its key names the words of each figure. */
  readonly of: string
  /** All of one unit. */
  readonly evidence: readonly Evidence[]
  readonly threshold: number | null
  readonly heading: "h3" | "h4"
}

/** Figures behind a verdict as dots with intervals on one scale, and the line of what was claimed. */
export function EvidenceChart({ title, of, evidence, threshold, heading }: EvidenceChartProps) {
  const unit = evidence[0]?.unit ?? ""
  return (
    <ChartFrame
      className="min-w-0"
      heading={heading}
      title={title}
      summary={
        threshold === null
          ? t("intel.evidence.summary")
          : t("intel.evidence.claimed", { threshold: figure(threshold, unit) })
      }
      table={{
        columns: [
          t("intel.figure"),
          t("intel.value"),
          t("intel.interval"),
          t("intel.recordings"),
          t("intel.pValue"),
          t("intel.method"),
        ],
        rows: evidence.map((each) => [
          worded(`label.${of}.${each.key}`, each.label),
          figure(each.figure.value, unit),
          interval(each.figure, unit),
          number(each.figure.n),
          chance(each.p_value),
          worded(`method.${of}.${each.key}`, each.method),
        ]),
      }}
    >
      <Spans
        threshold={threshold}
        format={(value) => bare(value, unit)}
        rows={evidence.map((each) => ({
          key: each.key,
          label: <Served text={each.label} by={`label.${of}.${each.key}`} />,
          metric: each.figure,
          text: withInterval(each.figure, unit),
        }))}
      />
    </ChartFrame>
  )
}

function chance(value: number | null): string {
  if (value === null) return ""
  return nextToNothing(value) ?? number(value, 3)
}
