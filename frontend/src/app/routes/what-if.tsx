import { useQuery } from "@tanstack/react-query"
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router"
import { useMemo, useState } from "react"
import { buttonClass } from "@/components/button"
import { Failure } from "@/components/failure"
import { Page } from "@/components/page"
import { analysisQuery } from "@/features/analysis/api/analysis"
import { SettingSimilar } from "@/features/catalogue/components/setting-similar"
import { WhatIfScreen } from "@/features/what-if/components/what-if-screen"
import { allowed } from "@/features/what-if/sliders"
import { t } from "@/i18n"
import { chosenOf } from "@/lib/chosen"
import { useFeatureTable } from "@/lib/feature-table"
import { useReference } from "@/lib/reference"
import type { FeatureInfo, FeatureReference, Report } from "@/lib/schema"
import { sourceName } from "@/lib/source"

/** Sliders for a report, their places in the address. */
export function WhatIfRoute() {
  const { id } = useParams({ from: "/analyses/$id/what-if" })
  const analysis = useQuery(analysisQuery(id))
  const [table, reference] = [useFeatureTable(), useReference()]
  const failed = [analysis, table, reference].find(({ error, data }) => error !== null && data === undefined)
  if (failed !== undefined) return <Failure error={failed.error} retry={() => void failed.refetch()} />
  if (analysis.data === undefined || table.data === undefined || reference.data === undefined) {
    return <p role="status">{t("app.loading")}</p>
  }
  const { report } = analysis.data
  if (report?.lenses) {
    return (
      <FromReport key={id} id={id} report={report} table={table.data} reference={reference.data.features} />
    )
  }
  return (
    <Page
      title={t("whatif.none.title")}
      eyebrow={sourceName(analysis.data.source)}
      className="max-w-2xl pt-6"
    >
      <p className="mt-4 text-lg text-soft">
        {t(report === null ? "whatif.none.text" : "whatif.none.votes")}
      </p>
      <p className="mt-8 flex flex-wrap gap-3">
        <ReportLink id={id} />
        <Link to="/what-if" className={buttonClass("quiet")}>
          {t("whatif.fromMedian")}
        </Link>
      </p>
    </Page>
  )
}

interface FromReportProps {
  readonly id: string
  readonly report: Report
  readonly table: readonly FeatureInfo[]
  readonly reference: Readonly<Record<string, FeatureReference>>
}

function FromReport({ id, report, table, reference }: FromReportProps) {
  const search = useSearch({ from: "/analyses/$id/what-if" })
  const navigate = useNavigate({ from: "/analyses/$id/what-if" })
  const start = useMemo(() => chosenOf(report), [report])
  // The address speaks once, at the start; from then on it is told.
  const [initial] = useState(() => allowed(search, table))
  return (
    <WhatIfScreen
      start={start}
      name={sourceName(report.source)}
      table={table}
      reference={reference}
      madeBy={report.models.version}
      initial={initial}
      onChanged={(changed) => void navigate({ search: changed, replace: true, resetScroll: false })}
      similar={(values) => <SettingSimilar values={values} table={table} />}
      links={
        <p className="mt-5">
          <ReportLink id={id} />
        </p>
      }
    />
  )
}

function ReportLink({ id }: { id: string }) {
  return (
    <Link to="/analyses/$id" params={{ id }} className={buttonClass("quiet")}>
      {t("whatif.report")}
    </Link>
  )
}
