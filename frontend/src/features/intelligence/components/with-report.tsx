import type { ReactNode } from "react"
import { ProblemPanel } from "@/components/problem-panel"
import { useReport } from "@/features/intelligence/api/intelligence"
import { NotPublished } from "@/features/intelligence/components/unpublished"
import { t } from "@/i18n"
import { ServiceProblem, shown } from "@/lib/problem"
import type { ExecutiveReport, IntelligenceStatus } from "@/lib/schema"

interface WithReportProps {
  readonly status: IntelligenceStatus
  readonly children: (report: ExecutiveReport) => ReactNode
}

/** What rests on the report, once it has come; where none is published, how it would be. */
export function WithReport({ status, children }: WithReportProps) {
  return status.run === null ? <NotPublished /> : <Fetched>{children}</Fetched>
}

function Fetched({ children }: Pick<WithReportProps, "children">) {
  const { data, error, refetch } = useReport()
  if (data !== undefined) return children(data)
  if (error === null)
    return (
      <p role="status" className="text-soft">
        {t("app.loading")}
      </p>
    )
  // Taken back since the status was asked.
  if (error instanceof ServiceProblem && error.code === "intelligence_not_published") return <NotPublished />
  return (
    <ProblemPanel problem={shown(error)} action={{ label: t("problem.retry"), run: () => void refetch() }} />
  )
}
