import { Noted } from "@/features/intelligence/components/noted"
import { bare, columnName } from "@/features/intelligence/figures"
import { t } from "@/i18n"
import { useFeatureTable } from "@/lib/feature-table"
import type { ReleasePrediction } from "@/lib/schema"

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
        <p className="mt-3 text-sm text-soft">{t("planner.missing", { count: data.missing.length })}</p>
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
