import { useNavigate } from "@tanstack/react-router"
import { HomeLink } from "@/components/home-link"
import { ProblemPanel } from "@/components/problem-panel"
import { DeleteButton } from "@/features/history/components/delete-button"
import { ReportScreen } from "@/features/report/components/report-screen"
import { t } from "@/i18n"
import { useFeatureTable } from "@/lib/feature-table"
import { shown } from "@/lib/problem"
import type { Report } from "@/lib/schema"
import { sourceName } from "@/lib/source"

interface ReportRouteProps {
  readonly id: string
  readonly report: Report
}

/** A finished analysis, with what can be done with it. */
export function ReportRoute({ id, report }: ReportRouteProps) {
  const navigate = useNavigate()
  const table = useFeatureTable()
  if (table.data === undefined) {
    return table.error ? (
      <ProblemPanel heading="h1" problem={shown(table.error)} />
    ) : (
      <p role="status">{t("app.loading")}</p>
    )
  }
  const name = sourceName(report.source)
  const actions = (
    <div className="flex flex-wrap items-center gap-3">
      <HomeLink label={t("working.again")} />
      <DeleteButton
        id={id}
        name={name}
        label={t("report.delete")}
        onDeleted={() => void navigate({ to: "/" })}
      />
    </div>
  )
  return <ReportScreen report={report} table={table.data} actions={actions} />
}
