import { type ReactNode, useId, useState } from "react"
import { t } from "@/i18n"
import { usePrinting } from "@/lib/use-printing"

interface ChartTable {
  readonly columns: readonly string[]
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly string[])[]
}

interface ChartFrameProps {
  readonly title: string
  /** One sentence that says what the picture shows. */
  readonly summary: ReactNode
  readonly table: ChartTable
  readonly children: ReactNode
  readonly heading?: "h2" | "h3" | "h4"
  readonly isTitleHidden?: boolean
  /** On paper too, because the picture alone does not give its numbers. */
  readonly isTablePrinted?: boolean
  readonly className?: string
}

const SIZES = { h2: "text-2xl sm:text-3xl", h3: "text-xl", h4: "text-lg" } as const

/** What every chart has: a title, a sentence, the picture, and the same as a table. */
export function ChartFrame(props: ChartFrameProps) {
  const {
    title,
    summary,
    table,
    children,
    heading: Heading = "h3",
    isTitleHidden = false,
    isTablePrinted = false,
    className = "",
  } = props
  const [isOpen, setIsOpen] = useState(false)
  const isShown = usePrinting() ? isTablePrinted : isOpen
  const id = useId()
  return (
    <figure className={className} aria-labelledby={`${id}-title`}>
      <Heading
        id={`${id}-title`}
        className={isTitleHidden ? "sr-only" : `font-semibold tracking-tight ${SIZES[Heading]}`}
      >
        {title}
      </Heading>
      <figcaption className={isTitleHidden ? "sr-only" : "mt-1 max-w-measure text-soft print:max-w-none"}>
        {summary}
      </figcaption>
      {children}
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={`${id}-table`}
        onClick={() => setIsOpen(!isOpen)}
        className="mt-3 inline-flex min-h-9 items-center rounded-full text-sm font-medium text-soft underline decoration-line underline-offset-4 hover:text-ink hover:decoration-ink"
      >
        {isOpen ? t("chart.hide") : t("chart.table")}
        <span className="sr-only">: {title}</span>
      </button>
      <div id={`${id}-table`} hidden={!isShown}>
        {isShown && <DataTable title={title} {...table} />}
      </div>
    </figure>
  )
}

function DataTable({ title, columns, rows }: ChartTable & { readonly title: string }) {
  return (
    // A long table scrolls by itself, and arrow keys must reach what is hidden.
    <section
      className="mt-2 max-h-96 overflow-auto rounded-card bg-sunken p-1 print:max-h-none print:overflow-visible"
      aria-label={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      <table className="figures w-full border-collapse text-sm">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className="px-3 py-2 text-left font-semibold">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never move, and heads may repeat
            <tr key={index} className="border-t border-line">
              <th scope="row" className="px-3 py-1.5 text-left font-medium print:py-0.5">
                {head}
              </th>
              {cells.map((cell, place) => (
                <td key={columns[place + 1]} className="px-3 py-1.5 print:py-0.5">
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
