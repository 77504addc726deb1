import { ChartFrame } from "@/components/chart-frame"
import { Sign } from "@/features/compare/components/sign"
import { form } from "@/features/compare/series"
import type { Track } from "@/features/compare/track"
import { t } from "@/i18n"
import { number, ordinal } from "@/lib/format"

const TICKS = [0, 25, 50, 75, 100] as const

/** Every estimate of popularity with its interval, on one scale. */
export function Intervals({ tracks }: { tracks: readonly Track[] }) {
  const estimates = tracks.flatMap(({ series, name, id, report: { popularity } }) =>
    popularity === null ? [] : [{ series, name, id, ...popularity }],
  )
  if (estimates.length < 2) return null
  const [lowest, highest] = [
    Math.max(...estimates.map(({ low }) => low)),
    Math.min(...estimates.map(({ high }) => high)),
  ]
  return (
    <ChartFrame
      heading="h2"
      className="rounded-card bg-surface p-5 sm:p-7"
      title={t("compare.popularity")}
      summary={lowest <= highest ? t("compare.overlap") : t("compare.noOverlap")}
      table={{
        columns: [
          t("compare.track"),
          t("popularity.value"),
          t("popularity.interval"),
          t("popularity.percentile"),
          t("number.score"),
        ],
        rows: estimates.map(({ series, name, value, low, high, percentile, hit_score }) => [
          `${series.letter}: ${name}`,
          number(value),
          t("popularity.range", { low: number(low), high: number(high) }),
          ordinal(percentile),
          number(hit_score),
        ]),
      }}
    >
      <ul className="mt-5 grid gap-4">
        {estimates.map(({ series, name, id, value, low, high }) => (
          <li key={id}>
            <span className="flex flex-wrap items-center justify-between gap-x-4">
              <span className="flex min-w-0 items-center gap-2">
                <Sign series={series} />
                <span className="truncate">{name}</span>
              </span>
              <span className="figures text-soft">
                {t("compare.estimate", { value: number(value), low: number(low), high: number(high) })}
              </span>
            </span>
            <svg
              viewBox="0 0 1000 24"
              preserveAspectRatio="none"
              className="mt-1 h-6 w-full"
              aria-hidden="true"
            >
              <path d="M0 12H1000" className="stroke-line" strokeWidth="8" />
              <path
                d={`M${low * 10} 12H${high * 10}`}
                className={series.stroke}
                strokeWidth="6"
                strokeDasharray={series.dash}
                vectorEffect="non-scaling-stroke"
              />
            </svg>
            <span aria-hidden="true" className="relative -mt-6 block h-6">
              <svg
                viewBox="-9 -9 18 18"
                className="absolute top-1/2 size-5 -translate-1/2"
                style={{ left: `${value}%` }}
                aria-hidden="true"
              >
                <path d={form(series)} className={`${series.fill} stroke-surface`} strokeWidth="1.5" />
              </svg>
            </span>
          </li>
        ))}
      </ul>
      <div aria-hidden="true" className="figures mt-2 flex justify-between text-sm text-soft">
        {TICKS.map((tick) => (
          <span key={tick}>{tick}</span>
        ))}
      </div>
    </ChartFrame>
  )
}
