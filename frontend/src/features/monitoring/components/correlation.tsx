import { ChartFrame } from "@/components/chart-frame"
import { t } from "@/i18n"
import { number } from "@/lib/format"
import type { PopularityRecord } from "@/lib/schema"

interface CorrelationProps {
  readonly records: readonly PopularityRecord[]
  readonly minimum: number
}

const TICKS = [-1, 0, 1] as const
const place = (value: number) => `${(value + 1) * 50}%`

/** The rank correlation of estimates with streams, for each version of the models, on one scale. */
export function Correlation({ records, minimum }: CorrelationProps) {
  return (
    <ChartFrame
      className="min-w-0 rounded-card bg-surface p-5 sm:p-6 lg:col-span-2"
      title={t("calibration.popularity")}
      summary={t("calibration.popularity.summary")}
      table={{
        columns: [t("calibration.version"), t("calibration.outcomeCount"), t("calibration.correlation")],
        rows: records.map((record) => [record.models, number(record.n), said(record, minimum)]),
      }}
    >
      <ul className="mt-4 grid gap-3">
        {records.map((record) => (
          <li key={record.models}>
            <span className="figures flex flex-wrap justify-between gap-x-4">
              <span className="font-medium">{record.models}</span>
              <span className="text-soft">{said(record, minimum)}</span>
            </span>
            <Span record={record} />
          </li>
        ))}
      </ul>
      <div aria-hidden="true" className="figures mt-1 flex justify-between text-sm text-soft">
        {TICKS.map((tick) => (
          <span key={tick}>{number(tick)}</span>
        ))}
      </div>
    </ChartFrame>
  )
}

function said({ n, rank_correlation }: PopularityRecord, minimum: number): string {
  if (rank_correlation !== null) {
    const { value, low, high } = rank_correlation
    return t("calibration.rank", { value: number(value, 2), low: number(low, 2), high: number(high, 2) })
  }
  return n < minimum ? t("monitoring.fewOf", { count: n, minimum }) : t("calibration.same")
}

function Span({ record: { rank_correlation: found } }: { record: PopularityRecord }) {
  return (
    <span aria-hidden="true" className="relative mt-1 block h-4 rounded-full bg-sunken">
      <span className="absolute inset-y-0 left-1/2 w-px bg-edge" />
      {found !== null && (
        <>
          <span
            className="absolute inset-y-1 min-w-1 rounded-full bg-strand-b opacity-45"
            style={{ left: place(found.low), right: `calc(100% - ${place(found.high)})` }}
          />
          <span
            className="absolute inset-y-0 w-1 -translate-x-1/2 rounded-full bg-ink"
            style={{ left: place(found.value) }}
          />
        </>
      )}
    </span>
  )
}
