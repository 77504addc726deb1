import type { Track } from "@/features/compare/track"
import { measured, number } from "@/lib/format"
import type { FeatureInfo, FeatureValue } from "@/lib/schema"

/** One feature of all tracks, in the order of the tracks; null where it was not measured. */
export interface Row {
  readonly info: FeatureInfo
  readonly cells: readonly (Cell | null)[]
  /** Percentile points between the lowest and the highest; null where there are no percentiles. */
  readonly apart: number | null
  /** Whether measuring error doesn't explain the difference, as far as it is known. */
  readonly isDifferent: boolean
}

interface Cell {
  readonly text: string
  readonly percentile: number | null
}

interface Wanted {
  readonly onlyDifferent: boolean
  /** By feature group, or the largest difference of all first. */
  readonly isGrouped: boolean
}

/** Rows as they are shown: the largest difference first, within each group or over all. */
export function differences(
  tracks: readonly Track[],
  table: readonly FeatureInfo[],
  { onlyDifferent, isGrouped }: Wanted,
): Row[] {
  const rows = table.map((info) => rowOf(info, tracks)).filter(({ cells }) => cells.some(Boolean))
  const wanted = onlyDifferent ? rows.filter(({ isDifferent }) => isDifferent) : rows
  const sorted = [...wanted].sort((one, other) => (other.apart ?? -1) - (one.apart ?? -1))
  if (!isGrouped) return sorted
  const groups = [...new Set(table.map(({ group }) => group))]
  return groups.flatMap((group) => sorted.filter(({ info }) => info.group === group))
}

function rowOf(info: FeatureInfo, tracks: readonly Track[]): Row {
  const values = tracks.map(({ report }) => report.features[info.key])
  const percentiles = values.map((value) => value?.percentile ?? null)
  const isOrdered = info.scale !== "category"
  const known = percentiles.filter((each) => each !== null)
  return {
    info,
    cells: values.map((value) =>
      value === undefined
        ? null
        : { text: measured(value.value, info), percentile: isOrdered ? value.percentile : null },
    ),
    apart: isOrdered && known.length === values.length ? Math.max(...known) - Math.min(...known) : null,
    isDifferent: areDifferent(
      values.filter((value) => value !== undefined),
      info,
    ),
  }
}

/** Bands that don't meet; where there are none, values that don't read alike. */
function areDifferent(values: readonly FeatureValue[], info: FeatureInfo): boolean {
  const [lows, highs] = [values.map(({ low }) => low), values.map(({ high }) => high)]
  if (lows.every((low) => low !== null) && highs.every((high) => high !== null)) {
    return Math.max(...lows) > Math.min(...highs)
  }
  return new Set(values.map(({ value }) => measured(value, info))).size > 1
}

interface CsvWords {
  readonly group: (info: FeatureInfo) => string
  /** Of the group, the feature and its unit. */
  readonly columns: readonly [string, string, string]
  readonly percentile: (track: string) => string
  readonly apart: string
  readonly verdict: string
  readonly words: (isDifferent: boolean) => string
}

/** The rows as comma-separated values: the same rows, in the same order, with the same digits. */
export function asCsv(rows: readonly Row[], tracks: readonly Track[], words: CsvWords): string {
  const titles = tracks.map(({ series, name }) => `${series.letter}: ${name}`)
  const head = [
    ...words.columns,
    ...titles.flatMap((title) => [title, words.percentile(title)]),
    words.apart,
    words.verdict,
  ]
  const body = rows.map(({ info, cells, apart, isDifferent }) => [
    words.group(info),
    info.label,
    info.unit,
    ...cells.flatMap((cell) => [cell?.text ?? "", shownPercentile(cell)]),
    apart === null ? "" : number(apart),
    words.words(isDifferent),
  ])
  return `${[head, ...body].map((cells) => cells.map(quoted).join(",")).join("\r\n")}\r\n`
}

function shownPercentile(cell: Row["cells"][number]): string {
  return cell === null || cell.percentile === null ? "" : number(cell.percentile)
}

/** A minus that spreadsheets know; a name that looks like a formula is kept from being one. */
function quoted(text: string): string {
  const plain = text.replaceAll("\u2212", "-")
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(plain) ? `'${plain}` : plain
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
