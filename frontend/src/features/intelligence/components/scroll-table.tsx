import type { ReactNode } from "react"
import { t } from "@/i18n"

export interface Column {
  readonly key: string
  readonly label: string
  /** Numbers stand to the right. */
  readonly isNumber?: boolean
  readonly className?: string
}

interface ScrollTableProps {
  readonly label: string
  readonly columns: readonly Column[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
  readonly className?: string
}

/** A table that scrolls by itself where it is wider than its place; the first cell of a row is its header. */
export function ScrollTable({ label, columns, rows, className = "" }: ScrollTableProps) {
  return (
    <section
      aria-label={t("intel.table", { name: label })}
      className={`overflow-auto rounded-card bg-surface p-2 ${className}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      <table className="figures w-full border-collapse text-sm">
        <thead className="text-soft">
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={`px-3 py-2 font-medium ${side(column)}`}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [head, ...cells] }) => (
            <tr key={key} className="border-t border-line align-top">
              <th scope="row" className={`px-3 py-2 font-medium ${side(columns[0])}`}>
                {head}
              </th>
              {cells.map((cell, place) => (
                <td key={columns[place + 1]?.key} className={`px-3 py-2 ${side(columns[place + 1])}`}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function side(column: Column | undefined): string {
  return `${column?.isNumber ? "text-right whitespace-nowrap" : "text-left"} ${column?.className ?? ""}`
}
