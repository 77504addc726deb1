import { outcome } from "@/features/history/components/row"
import { type Key, t } from "@/i18n"
import type { AnalysisSummary } from "@/lib/schema"
import { sourceName } from "@/lib/source"
import { type Cell, csv, saveFile } from "@/lib/table-file"

const COLUMNS: readonly (readonly [string, (row: AnalysisSummary) => Cell])[] = [
  ["name", ({ source }) => sourceName(source)],
  ["channel", ({ source }) => source.video?.channel ?? null],
  ["source", ({ source }) => source.kind],
  ["state", ({ state }) => state],
  ["analyzed", ({ created }) => created],
  ["seconds", ({ duration }) => duration],
  ["emerging", ({ emerging_hit }) => emerging_hit],
  ["charting", ({ charting_hit }) => charting_hit],
  ["score", ({ hit_score }) => hit_score],
  ["outcome", outcome],
  ["id", ({ id }) => id],
]

const title = (column: string) => t(`history.column.${column}` as Key & "history.column.name")

/** Save these rows, in their order, with what the list tells of them. */
export function exportRows(rows: readonly AnalysisSummary[], form: "csv" | "json"): void {
  const name = `spectral-dna-history-${new Date().toISOString().slice(0, 10)}.${form}`
  const names = COLUMNS.map(([column]) => title(column))
  const cells = rows.map((row) => COLUMNS.map(([, read]) => read(row)))
  if (form === "csv") {
    saveFile(name, csv(names, cells), "text/csv;charset=utf-8")
    return
  }
  const objects = cells.map((line) => Object.fromEntries(line.map((cell, index) => [names[index], cell])))
  saveFile(name, `${JSON.stringify(objects, null, 2)}\n`, "application/json")
}
