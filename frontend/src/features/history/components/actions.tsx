import { Columns2, Download, Trash2, X } from "lucide-react"
import { useEffect, useRef } from "react"
import { Button } from "@/components/button"
import { useDelete } from "@/features/history/api/delete"
import { exportRows } from "@/features/history/export"
import type { Selection } from "@/features/history/hooks/use-selection"
import { t } from "@/i18n"
import type { AnalysisSummary } from "@/lib/schema"
import { sourceName } from "@/lib/source"

interface ActionsProps {
  readonly rows: readonly AnalysisSummary[]
  readonly hasMore: boolean
  readonly selection: Selection
  readonly onCompare: (ids: readonly string[]) => void
}

/** What can be done with what is selected, or with all that is shown. */
export function Actions({ rows, hasMore, selection, onCompare }: ActionsProps) {
  const remove = useDelete()
  const chosen = rows.filter(({ id }) => selection.selected.includes(id))
  const count = chosen.length
  const canCompare = count >= 2 && count <= 4 && chosen.every(({ state }) => state === "succeeded")
  const what = count > 0 ? chosen : rows
  const hint = t(count > 0 ? "history.export.selected" : "history.export.shown")
  const deleteChosen = () => {
    void remove(chosen.map(({ id, source }) => ({ id, name: sourceName(source) })))
    selection.clear()
  }
  return (
    <div className="z-10 -mx-2 mt-6 sm:sticky sm:top-0 flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-paper px-2 py-3">
      <SelectAll rows={rows} selection={selection} />
      <p role="status" className="figures mr-auto text-sm text-soft">
        {count > 0
          ? t("history.selected", { count })
          : t(hasMore ? "history.shownOfMore" : "history.shown", { count: rows.length })}
      </p>
      {count > 0 && (
        <>
          <Button
            disabled={!canCompare}
            title={t("history.compare.hint")}
            onClick={() => onCompare(selection.selected)}
          >
            <Columns2 aria-hidden className="size-4" />
            {t("history.compare")}
          </Button>
          <Button onClick={deleteChosen}>
            <Trash2 aria-hidden className="size-4" />
            {t("history.deleteSelected")}
          </Button>
          <Button look="bare" className="px-3" onClick={selection.clear} aria-label={t("history.unselect")}>
            <X aria-hidden className="size-4" />
          </Button>
        </>
      )}
      {(["csv", "json"] as const).map((form) => (
        <Button key={form} look="bare" title={hint} onClick={() => exportRows(what, form)}>
          <Download aria-hidden className="size-4" />
          {t(`history.${form}`)}
        </Button>
      ))}
    </div>
  )
}

function SelectAll({ rows, selection }: Pick<ActionsProps, "rows" | "selection">) {
  const ref = useRef<HTMLInputElement>(null)
  const count = selection.selected.length
  const isAll = count === rows.length
  useEffect(() => {
    if (ref.current) ref.current.indeterminate = count > 0 && !isAll
  }, [count, isAll])
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 pr-2 text-sm font-medium">
      <input
        ref={ref}
        type="checkbox"
        checked={isAll}
        onChange={isAll ? selection.clear : selection.selectAll}
        className="size-6"
      />
      {t("history.selectAll")}
    </label>
  )
}
