import { Link } from "@tanstack/react-router"
import { RotateCcw, Upload } from "lucide-react"
import { Button, buttonClass } from "@/components/button"
import { canBeHadAgain, isWorthSending, useAgain } from "@/features/history/api/again"
import { DeleteButton } from "@/features/history/components/delete-button"
import { Row } from "@/features/history/components/row"
import type { Selection } from "@/features/history/hooks/use-selection"
import { t } from "@/i18n"
import type { AnalysisSummary } from "@/lib/schema"
import { sourceName } from "@/lib/source"

/** A row of the history: select it, open it, try it again, delete it. */
export function Entry({ row, selection }: { row: AnalysisSummary; selection: Selection }) {
  const again = useAgain()
  const name = sourceName(row.source)
  const isSelected = selection.isSelected(row.id)
  return (
    <li
      data-entry={row.id}
      className={`flex items-center gap-1 transition-colors sm:gap-2 ${isSelected ? "bg-sunken" : ""}`}
    >
      <label className="grid size-11 shrink-0 cursor-pointer place-items-center">
        <input
          type="checkbox"
          className="size-6"
          aria-label={t("history.select", { name })}
          checked={isSelected}
          // Only a click tells of Shift; a press of the space bar is one too.
          onClick={(event) => selection.touch(row.id, event)}
          onChange={() => {}}
        />
      </label>
      <Row row={row} verdicts={<Verdicts row={row} />} />
      {canBeHadAgain(row) && (
        <Button
          look="bare"
          className="px-3"
          disabled={again.isPending}
          onClick={() => again.mutate(row)}
          aria-label={t("history.retry", { name })}
        >
          <RotateCcw aria-hidden className="size-4" />
        </Button>
      )}
      {isWorthSending(row) && (
        <Link to="/" className={buttonClass("bare", "px-3")} aria-label={t("history.resend", { name })}>
          <Upload aria-hidden className="size-4" />
        </Link>
      )}
      <DeleteButton id={row.id} name={name} />
    </li>
  )
}

function Verdicts({ row: { emerging_hit, charting_hit } }: { row: AnalysisSummary }) {
  if (emerging_hit === null && charting_hit === null) return null
  return (
    <span className="block font-normal text-soft">
      {emerging_hit !== null && <span>{t(`history.row.emerging.${emerging_hit ? "yes" : "no"}`)}</span>}
      {emerging_hit !== null && charting_hit !== null && " · "}
      {charting_hit !== null && <span>{t(`history.row.charting.${charting_hit ? "yes" : "no"}`)}</span>}
    </span>
  )
}
