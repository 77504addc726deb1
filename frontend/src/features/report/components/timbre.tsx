import { ChartFrame } from "@/components/chart-frame"
import { t } from "@/i18n"
import { measured } from "@/lib/format"
import type { FeatureInfo, Report } from "@/lib/schema"

interface TimbreProps {
  readonly rows: readonly FeatureInfo[]
  readonly features: Report["features"]
}

/** The coefficients of timbre as one row of bars about zero. */
export function Timbre({ rows, features }: TimbreProps) {
  const bars = rows.flatMap((info) => {
    const value = features[info.key]?.value
    return value === undefined ? [] : [{ info, value }]
  })
  if (bars.length === 0) return null
  const most = Math.max(...bars.map(({ value }) => Math.abs(value)), Number.EPSILON)
  return (
    <ChartFrame
      className="mt-6 print:mt-4"
      title={t("timbre.title")}
      summary={t("timbre.summary", { count: bars.length })}
      table={{
        columns: [t("column.feature"), t("column.value")],
        rows: bars.map(({ info, value }) => [info.label, measured(value, info)]),
      }}
    >
      <div
        aria-hidden="true"
        className="mt-3 flex h-28 max-w-2xl items-center gap-1 print:mb-6 print:h-16 print:max-w-none"
      >
        {bars.map(({ info, value }) => (
          <span key={info.key} className="relative h-full flex-1">
            <span className="absolute inset-x-0 top-1/2 h-px bg-edge" />
            <span
              className={`absolute inset-x-0.5 ${value < 0 ? "top-1/2 rounded-b-tag bg-strand-b" : "bottom-1/2 rounded-t-tag bg-strand-a"}`}
              style={{ height: `${Math.sqrt(Math.abs(value) / most) * 50}%` }}
            />
            <span className="figures absolute inset-x-0 top-full hidden text-center text-sm text-soft print:block">
              {measured(value, info)}
            </span>
          </span>
        ))}
      </div>
    </ChartFrame>
  )
}
