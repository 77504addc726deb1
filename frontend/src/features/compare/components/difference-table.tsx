import { Download } from "lucide-react"
import { useId, useState } from "react"
import { Button } from "@/components/button"
import { Sign } from "@/features/compare/components/sign"
import { asCsv, differences, type Row } from "@/features/compare/differences"
import type { Track } from "@/features/compare/track"
import { t } from "@/i18n"
import { number, ordinal } from "@/lib/format"
import { saveText } from "@/lib/save"
import type { FeatureInfo } from "@/lib/schema"

interface DifferenceTableProps {
  readonly tracks: readonly Track[]
  readonly table: readonly FeatureInfo[]
}

/** Every feature of every track, the largest differences first, and the same as a file. */
export function DifferenceTable({ tracks, table }: DifferenceTableProps) {
  const [onlyDifferent, setOnlyDifferent] = useState(false)
  const [isGrouped, setIsGrouped] = useState(true)
  const rows = differences(tracks, table, { onlyDifferent, isGrouped })
  const save = () => saveText("comparison.csv", "text/csv", csv(rows, tracks))
  return (
    <section aria-labelledby="differences-heading">
      <h2 id="differences-heading" className="text-2xl font-semibold tracking-tight sm:text-3xl">
        {t("compare.differences")}
      </h2>
      <p className="mt-1 max-w-measure text-soft">{t("compare.differencesText")}</p>
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        <Check label={t("compare.onlyDifferent")} isOn={onlyDifferent} onChange={setOnlyDifferent} />
        <Check label={t("compare.grouped")} isOn={isGrouped} onChange={setIsGrouped} />
        <Button onClick={save} disabled={rows.length === 0}>
          <Download aria-hidden className="size-4" />
          {t("compare.csv")}
        </Button>
      </div>
      <p role="status" className="mt-3 text-sm text-soft">
        {t(rows.length === 0 ? "compare.noRows" : "compare.rows", { count: rows.length, all: table.length })}
      </p>
      {rows.length > 0 && <Rows rows={rows} tracks={tracks} isGrouped={isGrouped} />}
    </section>
  )
}

interface CheckProps {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

function Check({ label, isOn, onChange }: CheckProps) {
  const id = useId()
  return (
    <span className="inline-flex min-h-11 items-center gap-2">
      <input
        id={id}
        type="checkbox"
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
        className="size-5"
      />
      <label htmlFor={id}>{label}</label>
    </span>
  )
}

interface RowsProps {
  readonly rows: readonly Row[]
  readonly tracks: readonly Track[]
  readonly isGrouped: boolean
}

function Rows({ rows, tracks, isGrouped }: RowsProps) {
  const groups = isGrouped ? [...new Set(rows.map(({ info }) => info.group))] : [null]
  return (
    // A wide table scrolls by itself, and arrow keys must reach what is hidden.
    <section
      className="mt-2 overflow-x-auto rounded-card bg-surface px-3 py-2 sm:px-5"
      aria-label={t("compare.scroll")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      <table className="figures w-full border-collapse">
        <caption className="sr-only">{t("compare.differences")}</caption>
        <thead>
          <tr className="text-left">
            <th scope="col" className="py-2 pr-3 text-sm font-medium text-soft">
              {t("column.feature")}
            </th>
            {tracks.map(({ id, series, name }) => (
              <th key={id} scope="col" className="min-w-28 px-3 py-2 align-bottom">
                <Sign series={series} />
                <span className="block max-w-40 truncate text-sm font-normal text-soft">{name}</span>
              </th>
            ))}
            <th scope="col" className="px-3 py-2 text-sm font-medium text-soft">
              {t("compare.apart")}
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group ?? "all"}>
            {group !== null && (
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={tracks.length + 2}
                  className="pt-5 pb-1 text-left font-display text-lg font-semibold"
                >
                  {t(`group.${group}`)}
                </th>
              </tr>
            )}
            {rows
              .filter(({ info }) => group === null || info.group === group)
              .map((row) => (
                <FeatureLine key={row.info.key} row={row} tracks={tracks} />
              ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function FeatureLine({
  row: { info, cells, apart, isDifferent },
  tracks,
}: {
  row: Row
  tracks: readonly Track[]
}) {
  return (
    <tr className="border-t border-line" data-feature={info.key}>
      <th scope="row" className="py-2 pr-3 text-left font-medium">
        {info.label}
        {info.unit !== "" && <span className="font-normal text-soft"> ({info.unit})</span>}
      </th>
      {cells.map((cell, place) => (
        <td key={tracks[place]?.id} className="px-3 py-2">
          {cell === null ? <span className="text-soft">{t("compare.notMeasured")}</span> : cell.text}
          {cell !== null && cell.percentile !== null && (
            <span className="block text-sm text-soft">
              {t("features.percentile", { rank: ordinal(cell.percentile) })}
            </span>
          )}
        </td>
      ))}
      <td className="px-3 py-2">
        {apart !== null && <Apart points={apart} />}
        <span className="block text-sm text-soft">
          {t(isDifferent ? "compare.different" : "compare.withinError")}
        </span>
      </td>
    </tr>
  )
}

function Apart({ points }: { points: number }) {
  return (
    <span className="flex items-center gap-2">
      <span className="min-w-[2ch] text-right font-medium">{number(points)}</span>
      <span aria-hidden="true" className="h-2 w-16 rounded-full bg-line">
        <span className="block h-full rounded-full bg-ink" style={{ width: `${Math.min(100, points)}%` }} />
      </span>
    </span>
  )
}

function csv(rows: readonly Row[], tracks: readonly Track[]): string {
  return asCsv(rows, tracks, {
    group: ({ group }) => t(`group.${group}`),
    columns: [t("compare.group"), t("column.feature"), t("compare.unit")],
    percentile: (track) => t("compare.percentileOf", { track }),
    apart: t("compare.apart"),
    verdict: t("compare.verdict"),
    words: (isDifferent) => t(isDifferent ? "compare.different" : "compare.withinError"),
  })
}
