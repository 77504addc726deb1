import { Noted } from "@/features/intelligence/components/noted"
import { bare, columnName } from "@/features/intelligence/figures"
import { t } from "@/i18n"
import { useFeatureTable } from "@/lib/feature-table"
import type { ReleasePrediction } from "@/lib/schema"

/** That an answer stands there which was given before the last change. */
export function Behind() {
  return <p className="mb-3 rounded-tag bg-notice-wash px-3 py-1.5 text-sm">{t("planner.behind")}</p>
}

/** What the figures can't say, and what lies beyond what the models know. */
export function PlannerNotes({ data }: { data: ReleasePrediction }) {
  const table = useFeatureTable().data ?? []
  return (
    <>
      {data.outside.map(({ column, low, high }) => (
        <p key={column} className="mt-3 rounded-tag bg-notice-wash px-3 py-1.5 text-sm">
          {t("planner.outside", {
            name: columnName(column, table),
            low: bare(low, ""),
            high: bare(high, ""),
          })}
        </p>
      ))}
      {data.missing.length > 0 && (
        <details className="mt-3 text-sm text-soft">
          <summary className="min-h-11 cursor-pointer py-2">
            {t("planner.missing", { count: data.missing.length })}
          </summary>
          <ul className="list-disc columns-1 gap-x-6 space-y-1 pl-5 sm:columns-2">
            {data.missing.map((key) => (
              <li key={key} className="break-inside-avoid">
                {columnName(key, table)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <ul className="mt-4 list-disc space-y-1 pl-5 text-sm text-soft">
        {data.notes.map((each) => (
          <li key={each.key}>
            <Noted note={each} under="planner.note" />
          </li>
        ))}
      </ul>
    </>
  )
}
