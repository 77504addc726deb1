import { ChartFrame } from "@/components/chart-frame"
import { Told } from "@/features/report/components/told"
import { t } from "@/i18n"
import { number, ordinal } from "@/lib/format"
import type { PopularityReport, Stated } from "@/lib/schema"

const TICKS = [0, 25, 50, 75, 100] as const

interface PopularityCardProps {
  readonly popularity: PopularityReport
  readonly stated: Stated
}

/** The estimate on its scale, and how wide it is unsure. */
export function PopularityCard({ popularity, stated }: PopularityCardProps) {
  const { value, low, high, percentile, hit_score } = popularity
  const rows = [
    [t("popularity.value"), number(value)],
    [t("popularity.interval"), t("popularity.range", { low: number(low), high: number(high) })],
    [t("popularity.percentile"), ordinal(percentile)],
    [t("number.score"), number(hit_score)],
  ]
  return (
    <ChartFrame
      className="rounded-card bg-surface p-5 sm:p-7"
      heading="h2"
      title={t("popularity.title")}
      summary={t("popularity.summary", {
        value: number(value),
        low: number(low),
        high: number(high),
        rank: ordinal(percentile),
      })}
      table={{ columns: [t("column.measure"), t("column.value")], rows }}
    >
      <div className="mt-16 mb-2" aria-hidden="true">
        <div className="relative h-5 rounded-full bg-sunken">
          <div
            className="absolute inset-y-0 rounded-full bg-strand-b opacity-45"
            style={{ left: `${low}%`, width: `${Math.max(1, high - low)}%` }}
          />
          <div
            className="absolute -inset-y-2 w-1 -translate-x-1/2 rounded-full bg-ink"
            style={{ left: `${value}%` }}
          >
            <span className="figures absolute bottom-full left-1/2 -translate-x-1/2 font-display text-4xl font-semibold tracking-tight">
              {number(value)}
            </span>
          </div>
        </div>
        <div className="figures mt-3 flex justify-between text-sm text-soft">
          {TICKS.map((tick) => (
            <span key={tick}>{tick}</span>
          ))}
        </div>
      </div>
      <Told given={popularity.given} stated={stated} plain={(value) => number(value)} />
      <p className="mt-4 max-w-[68ch] text-sm text-soft">
        {t("popularity.note", { score: number(hit_score) })}
      </p>
    </ChartFrame>
  )
}
