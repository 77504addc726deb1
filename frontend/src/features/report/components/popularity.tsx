import { ChartFrame } from "@/components/chart-frame"
import { Told } from "@/features/report/components/told"
import { t } from "@/i18n"
import { number, ordinal } from "@/lib/format"
import { atRank, useReference } from "@/lib/reference"
import type { PopularityReport, Stated } from "@/lib/schema"

const TICKS = [0, 25, 50, 75, 100] as const

interface PopularityCardProps {
  readonly popularity: Omit<PopularityReport, "explained" | "reasons">
  readonly stated: Stated
  /** Of the models that answered: others spread their estimates otherwise. Null where none may be compared. */
  readonly version: string | null
}

/** The estimate on its scale, and how wide it is unsure. */
export function PopularityCard({ popularity, stated, version }: PopularityCardProps) {
  const { value, low, high, percentile, hit_score } = popularity
  const real = useRealTracks(version)
  const rows = [
    [t("popularity.value"), number(value)],
    [t("popularity.interval"), t("popularity.range", { low: number(low), high: number(high) })],
    [t("popularity.percentile"), ordinal(percentile)],
    [t("number.score"), number(hit_score)],
    ...(real
      ? [
          [
            t("popularity.realRange"),
            t("popularity.range", { low: number(real.low), high: number(real.high) }),
          ],
          [t("popularity.realMedian"), number(real.middle)],
        ]
      : []),
  ]
  return (
    <ChartFrame
      className="rounded-card bg-surface p-5 sm:p-7 print:p-4"
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
      <div className="mt-16 mb-2 print:mt-13" aria-hidden="true">
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
        {real && <RealTracks {...real} />}
        <div className="figures mt-3 flex justify-between text-sm text-soft">
          {TICKS.map((tick) => (
            <span key={tick}>{tick}</span>
          ))}
        </div>
      </div>
      <Told given={popularity.given} stated={stated} plain={(value) => number(value)} />
      {real && (
        <p className="mt-4 max-w-measure text-sm text-soft print:mt-2 print:max-w-none">
          {t("popularity.real", {
            low: number(real.low),
            middle: number(real.middle),
            high: number(real.high),
          })}
        </p>
      )}
      <p className="mt-4 max-w-measure text-sm text-soft print:mt-2 print:max-w-none">
        {t("popularity.note", { score: number(hit_score) })}
      </p>
    </ChartFrame>
  )
}

interface RealTracksProps {
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** Where the estimates of real tracks lie, by the same models; null where that isn't known. */
function useRealTracks(version: string | null): RealTracksProps | null {
  const { data } = useReference()
  if (data === undefined || data.models !== version) return null
  const [low, middle, high] = [10, 50, 90].map((rank) => atRank(data.popularity, rank))
  return { low: low ?? 0, middle: middle ?? 0, high: high ?? 0 }
}

function RealTracks({ low, middle, high }: RealTracksProps) {
  return (
    <div className="relative mt-3 h-2">
      <div
        className="absolute inset-y-0 border-x-2 border-edge"
        style={{ left: `${low}%`, width: `${high - low}%` }}
      >
        <span className="absolute inset-x-0 top-1/2 h-0.5 -translate-y-1/2 bg-edge" />
      </div>
      <span className="absolute inset-y-0 w-0.5 -translate-x-1/2 bg-edge" style={{ left: `${middle}%` }} />
    </div>
  )
}
