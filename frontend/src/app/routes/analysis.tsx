import { useParams } from "@tanstack/react-router"
import { lazy, Suspense } from "react"
import { HomeLink } from "@/components/home-link"
import { Page } from "@/components/page"
import { ProblemPanel } from "@/components/problem-panel"
import { Ended } from "@/features/analysis/components/ended"
import { Working } from "@/features/analysis/components/working"
import { useAnalysis } from "@/features/analysis/hooks/use-analysis"
import { t } from "@/i18n"
import { shown } from "@/lib/problem"

const loadReport = () => import("@/app/routes/report")
const ReportRoute = lazy(() => loadReport().then(({ ReportRoute }) => ({ default: ReportRoute })))

/** One address for an analysis from its first second to its report. */
export function AnalysisRoute() {
  const { id } = useParams({ from: "/analyses/$id" })
  const { data: analysis, error, isLive, refetch } = useAnalysis(id)
  if (analysis === undefined) {
    if (error === null) return <p role="status">{t("app.loading")}</p>
    return (
      <Page title={shown(error).title} className="mx-auto max-w-3xl pt-6">
        <div className="mt-6">
          <ProblemPanel
            problem={shown(error)}
            action={{ label: t("problem.retry"), run: () => void refetch() }}
          />
        </div>
        <p className="mt-8">
          <HomeLink />
        </p>
      </Page>
    )
  }
  if (analysis.report !== null) {
    return (
      <Suspense fallback={<p role="status">{t("app.loading")}</p>}>
        <ReportRoute id={id} report={analysis.report} />
      </Suspense>
    )
  }
  if (analysis.state === "failed" || analysis.state === "cancelled") return <Ended analysis={analysis} />
  // By the time the stages are through, the report's code is there too.
  void loadReport()
  return <Working analysis={analysis} isLive={isLive} />
}
