import { useParams } from "@tanstack/react-router"
import { useEffect } from "react"
import { Failure } from "@/components/failure"
import { Ended } from "@/features/analysis/components/ended"
import { Working } from "@/features/analysis/components/working"
import { useAnalysis } from "@/features/analysis/hooks/use-analysis"
import { t, withWords } from "@/i18n"
import { useFeatureTable } from "@/lib/feature-table"
import { later } from "@/lib/later"
import { patiently } from "@/lib/patiently"

const Loading = () => <p role="status">{t("app.loading")}</p>
const loadReport = () => patiently(() => withWords(["report", "exporting"], import("@/app/routes/report")))
const ReportRoute = later(async () => (await loadReport()).ReportRoute, Loading)

/** One address for an analysis from its first second to its report. */
export function AnalysisRoute() {
  const { id } = useParams({ from: "/analyses/$id" })
  const { data: analysis, error, isLive, refetch } = useAnalysis(id)
  // What a report needs comes beside the analysis, and is there by the time the stages are through.
  useFeatureTable()
  useEffect(() => {
    loadReport().catch(() => undefined) // a report that has come asks again, and says so
  }, [])
  if (analysis === undefined) {
    if (error === null) return <Loading />
    return <Failure error={error} retry={() => void refetch()} />
  }
  if (analysis.report !== null) return <ReportRoute id={id} report={analysis.report} />
  if (analysis.state === "failed" || analysis.state === "cancelled") return <Ended analysis={analysis} />
  return <Working analysis={analysis} isLive={isLive} />
}
