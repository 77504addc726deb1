import type { ReactNode } from "react"
import { Page } from "@/components/page"
import { DnaFigure } from "@/features/report/components/dna-figure"
import { KeyNumbers } from "@/features/report/components/key-numbers"
import { isKey, t } from "@/i18n"
import { clock, moment } from "@/lib/format"
import type { FeatureInfo, Report } from "@/lib/schema"

interface VerdictProps {
  readonly report: Report
  readonly table: readonly FeatureInfo[]
  readonly children: ReactNode
}

/** The answer first: the sentence, the shape, the few numbers that matter most. */
export function Verdict({ report, table, children }: VerdictProps) {
  const [first, ...rest] = sentences(report.summary)
  const { source } = report
  return (
    <Page
      title={source.name}
      heading={first}
      headingClass="max-w-[26ch] text-3xl leading-[1.08] sm:text-[2.75rem] lg:col-start-1"
    >
      <div className="flex flex-col gap-10 lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,38rem)] lg:items-start">
        <div className="pt-4">
          <p className="max-w-[60ch] text-lg text-soft">{rest.join(" ")}</p>
          {report.no_verdict !== null && <WhyNoVerdict code={report.no_verdict} />}
          <KeyNumbers report={report} table={table} />
          <p className="mt-8 text-sm text-soft [overflow-wrap:anywhere]">
            {t("report.source", {
              name: source.name,
              length: clock(report.duration),
              format: source.container.format.toUpperCase(),
              moment: moment(report.created),
            })}
          </p>
        </div>
        <DnaFigure report={report} table={table} />
      </div>
      {children}
    </Page>
  )
}

function WhyNoVerdict({ code }: { code: string }) {
  const key = `report.noVerdict.${code}`
  return (
    <p className="mt-4 max-w-[60ch] text-lg">
      {isKey(key) ? t(key as "report.noVerdict.other") : t("report.noVerdict.other")}
    </p>
  )
}

/** Cut after a full stop that ends a sentence; those within numbers stay. */
function sentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/)
}
