export type Cell = string | number | boolean | null

const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]/

/** A table as CSV (RFC 4180): every text quoted, and none that a spreadsheet would take for a formula. */
export function csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) => `${cells.map(written).join(",")}\r\n`
  // Without its mark, spreadsheets take UTF-8 for something else.
  return `\uFEFF${line(columns)}${rows.map(line).join("")}`
}

function written(cell: Cell): string {
  if (cell === null) return ""
  if (typeof cell !== "string") return String(cell)
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell
  return `"${harmless.replaceAll('"', '""')}"`
}

/** Hand a file to the browser to keep. */
export function saveFile(name: string, content: string | Blob, type: string): void {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }))
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  // The browser has begun by then; kept any longer, the content would stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
