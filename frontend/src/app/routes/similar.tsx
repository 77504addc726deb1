import { useQuery } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { Failure } from "@/components/failure"
import { analysisQuery } from "@/features/analysis/api/analysis"
import { SimilarScreen } from "@/features/catalogue/components/similar-screen"
import { t } from "@/i18n"
import { useFeatureTable } from "@/lib/feature-table"
import { sourceName } from "@/lib/source"

/** What is like a recording, and where such tracks chart. */
export function SimilarRoute() {
  const { id } = useParams({ from: "/analyses/$id/similar" })
  const [analysis, table] = [useQuery(analysisQuery(id)), useFeatureTable()]
  const failed = [analysis, table].find(({ error, data }) => error !== null && data === undefined)
  if (failed !== undefined) return <Failure error={failed.error} retry={() => void failed.refetch()} />
  if (analysis.data === undefined || table.data === undefined) return <p role="status">{t("app.loading")}</p>
  return <SimilarScreen key={id} id={id} name={sourceName(analysis.data.source)} table={table.data} />
}
