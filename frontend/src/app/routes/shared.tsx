import { useQuery } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { useHearing } from "@/app/routes/hearing"
import { Failure } from "@/components/failure"
import { HomeLink } from "@/components/home-link"
import { ReportScreen } from "@/features/report/components/report-screen"
import { t } from "@/i18n"
import { client, unwrap } from "@/lib/api"
import { useFeatureTable } from "@/lib/feature-table"
import { keys } from "@/lib/keys"

/** A report that somebody shared: to be read, and nothing else. */
export function SharedRoute() {
  const { token } = useParams({ from: "/s/$token" })
  const table = useFeatureTable()
  const report = useQuery({
    queryKey: keys.shared(token),
    queryFn: ({ signal }) =>
      unwrap(client.GET("/api/v1/shared/{token}", { signal, params: { path: { token } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const hearing = useHearing(report.data)
  const error = report.error ?? table.error
  if (error !== null) return <Failure error={error} />
  if (report.data === undefined || table.data === undefined) return <p role="status">{t("app.loading")}</p>
  const actions = (
    <div className="flex flex-wrap items-center gap-3">
      <HomeLink />
      <p className="text-soft">{t("shared.note")}</p>
    </div>
  )
  return <ReportScreen report={report.data} table={table.data} actions={actions} {...hearing} />
}
