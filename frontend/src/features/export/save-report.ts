import { asPng, standalone } from "@/features/export/drawing"
import { rowsOf } from "@/features/export/rows"
import { t } from "@/i18n"
import type { FeatureInfo, Report } from "@/lib/schema"
import { sourceName } from "@/lib/source"
import { csv, saveFile } from "@/lib/table-file"

export type Form = "json" | "csv" | "pdf" | "png" | "svg"

/** Hand the report to the browser in one of its forms; PDF by the browser's own printing. */
export async function saveReport(form: Form, report: Report, table: readonly FeatureInfo[]): Promise<void> {
  const name = `${fileName(sourceName(report.source))}.spectral-dna.${form}`
  if (form === "pdf") print()
  else if (form === "json") saveFile(name, `${JSON.stringify(report, null, 2)}\n`, "application/json")
  else if (form === "csv") {
    const columns = [t("export.part"), t("column.measure"), t("column.value"), t("export.note")]
    saveFile(name, csv(columns, rowsOf(report, table)), "text/csv;charset=utf-8")
  } else {
    const drawing = shape(report)
    if (form === "svg") saveFile(name, drawing, "image/svg+xml")
    else saveFile(name, await asPng(drawing), "image/png")
  }
}

function shape(report: Report): string {
  const title = t("dna.name", { name: sourceName(report.source) })
  const found = [...document.querySelectorAll<SVGSVGElement>("svg[role=img]")].find(
    (each) => each.getAttribute("aria-label") === title,
  )
  if (found === undefined) throw new Error("the DNA is not on the screen")
  const middle = [...(found.nextElementSibling?.querySelectorAll("span") ?? [])]
  return standalone(
    found,
    title,
    middle.map(({ textContent }) => textContent ?? ""),
  )
}

/** What every file system takes. */
function fileName(name: string): string {
  return name.replace(/[^\p{L}\p{N}._ -]+/gu, "_").slice(0, 80) || "report"
}
