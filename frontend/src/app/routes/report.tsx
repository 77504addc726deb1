import { Link, useNavigate } from "@tanstack/react-router"
import { useHearing } from "@/app/routes/hearing"
import { buttonClass } from "@/components/button"
import { HomeLink } from "@/components/home-link"
import { ProblemPanel } from "@/components/problem-panel"
import { ExportMenu } from "@/features/export/components/export-menu"
import { DeleteButton } from "@/features/history/components/delete-button"
import { OutcomeSection } from "@/features/outcome/components/outcome"
import { ReportScreen } from "@/features/report/components/report-screen"
import { ShareButton } from "@/features/share/components/share-button"
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
  const hearing = useHearing(report)
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
        onDelete={() => void navigate({ to: "/" })}
      />
    </div>
  )
  const canChange = report.lenses !== null
  // A track of the service's own has no fate.
  const hasFate = canChange && report.popularity !== null && report.source.kind !== "sample"
  const next = (
    <nav aria-label={t("report.next")} className="mt-8 flex flex-wrap gap-3">
      {canChange && (
        <Link to="/analyses/$id/what-if" params={{ id }} className={buttonClass("primary")}>
          {t("report.whatIf")}
        </Link>
      )}
      {canChange && (
        <Link to="/analyses/$id/similar" params={{ id }} className={buttonClass("quiet")}>
          {t("report.similar")}
        </Link>
      )}
      <Link to="/compare" search={{ ids: id }} className={buttonClass("quiet")}>
        {t("report.compare")}
      </Link>
      {report.popularity !== null && (
        <Link to="/social" search={{ step: "picture", analysis: id }} className={buttonClass("quiet")}>
          {t("report.post")}
        </Link>
      )}
      <ShareButton id={id} />
      <ExportMenu report={report} table={table.data} />
    </nav>
  )
  return (
    <ReportScreen
      report={report}
      table={table.data}
      actions={actions}
      next={next}
      outcome={hasFate && <OutcomeSection analysis={id} />}
      {...hearing}
      moveAction={(move) => (
        <Link
          to="/analyses/$id/what-if"
          params={{ id }}
          search={Object.fromEntries(move.changes.map(({ feature, after }) => [feature, after]))}
          className={buttonClass("quiet")}
        >
          {t("report.tryMove")}
        </Link>
      )}
    />
  )
}
