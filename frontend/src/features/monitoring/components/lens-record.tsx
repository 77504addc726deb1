import { ChartFrame } from "@/components/chart-frame"
import { Reliability } from "@/features/monitoring/components/reliability"
import { shareText } from "@/features/monitoring/subjects"
import { t } from "@/i18n"
import { number } from "@/lib/format"
import { LENS_TEXTS } from "@/lib/lens"
import type { LensRecord } from "@/lib/schema"

interface LensRecordCardProps {
  readonly record: LensRecord
  /** What counts as a yes. */
  readonly rule: string
  readonly minimum: number
  readonly binMinimum: number
}

const DECIMALS = 3

/** One lens of one version of the models: its points on the diagram, and its figures. */
export function LensRecordCard({ record, rule, minimum, binMinimum }: LensRecordCardProps) {
  const { lens, models, is_current, observed, bins } = record
  const name = t("calibration.title", { lens: t(LENS_TEXTS[lens].title), version: models })
  return (
    <ChartFrame
      className="min-w-0 rounded-card bg-surface p-5 sm:p-6"
      title={is_current ? `${name} (${t("calibration.current")})` : name}
      summary={summary(record, minimum)}
      table={{
        columns: [
          t("calibration.said"),
          t("calibration.outcomeCount"),
          t("calibration.came"),
          t("calibration.interval"),
        ],
        rows: bins.map((bin) => [
          t("monitoring.range", { low: shareText(bin.low), high: shareText(bin.high) }),
          number(bin.n),
          bin.observed === null ? t("calibration.pointFew") : shareText(bin.observed.value),
          bin.observed === null
            ? "–"
            : t("monitoring.range", { low: shareText(bin.observed.low), high: shareText(bin.observed.high) }),
        ]),
      }}
    >
      {observed !== null && (
        <>
          <Reliability bins={bins} />
          <p className="mt-2 text-sm text-soft">{t("calibration.bins", { minimum: number(binMinimum) })}</p>
          <Figures record={record} />
        </>
      )}
      <p className="mt-3 text-sm text-soft">{rule}</p>
    </ChartFrame>
  )
}

function summary({ kind, n, observed, mean }: LensRecord, minimum: number): string {
  if (observed === null || mean === null) return t("calibration.few", { count: n, minimum: number(minimum) })
  const key = kind === "chance" ? "calibration.summary" : "calibration.summary.likeness"
  return t(key, {
    count: n,
    observed: shareText(observed.value),
    low: shareText(observed.low),
    high: shareText(observed.high),
    mean: kind === "chance" ? shareText(mean) : number(mean * 100, 1),
  })
}

/** What can be said of a chance; a likeness is none, so only its base rate. */
function Figures({ record }: { record: LensRecord }) {
  const { base_rate, error, error_by_chance, brier, base_brier, skill, kind } = record
  const written = (value: number) => number(value, DECIMALS)
  const rows: (readonly [string, string])[] = [[t("calibration.base"), shareText(base_rate)]]
  if (kind === "chance" && error !== null && error_by_chance !== null) {
    const values = { error: written(error), chance: written(error_by_chance) }
    rows.push([t("calibration.error"), t("calibration.errorText", values)])
  }
  if (kind === "chance" && brier !== null && base_brier !== null) {
    const values = { value: written(brier.value), low: written(brier.low), high: written(brier.high) }
    rows.push([t("calibration.brier"), t("calibration.brierText", { ...values, base: written(base_brier) })])
  }
  if (kind === "chance" && skill !== null) {
    const values = { value: written(skill.value), low: written(skill.low), high: written(skill.high) }
    rows.push([t("calibration.skill"), t("calibration.skillText", values)])
  }
  return (
    <dl className="figures mt-4 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
      {rows.map(([label, text]) => (
        <div key={label} className="contents">
          <dt className="text-soft">{label}</dt>
          <dd className="mb-1 sm:mb-0">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
