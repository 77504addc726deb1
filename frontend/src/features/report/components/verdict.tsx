import type { ReactNode } from "react"
import { Page } from "@/components/page"
import { DnaFigure } from "@/features/report/components/dna-figure"
import { KeyNumbers } from "@/features/report/components/key-numbers"
import { VideoLine } from "@/features/report/components/video-line"
import { isKey, t } from "@/i18n"
import { clock, moment } from "@/lib/format"
import type { FeatureInfo, Report } from "@/lib/schema"
import { sourceName } from "@/lib/source"

interface VerdictProps {
  readonly report: Report
  readonly table: readonly FeatureInfo[]
  readonly children: ReactNode
}

/** The answer first: the sentence, the shape, the few numbers that matter most. */
export function Verdict({ report, table, children }: VerdictProps) {
  const [first, ...rest] = sentences(report.summary)
  const { source } = report
  const name = sourceName(source)
  const facts = [name, clock(report.duration), source.container.format.toUpperCase(), moment(report.created)]
  return (
    <Page
      title={name}
      eyebrow={facts.join("  ·  ")}
      heading={first}
      headingClass="max-w-[24ch] text-3xl leading-[1.06] sm:text-[3.1rem]"
      className="lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,37rem)] lg:grid-rows-[auto_1fr] lg:gap-x-10"
    >
      <div className="pt-5">
        <p className="max-w-[58ch] text-lg text-soft">{rest.join(" ")}</p>
        {report.no_verdict !== null && <WhyNoVerdict code={report.no_verdict} />}
        {source.video && <VideoLine video={source.video} />}
        <KeyNumbers report={report} table={table} />
      </div>
      <div className="mt-10 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:-mt-4">
        <DnaFigure report={report} table={table} />
      </div>
      <div className="lg:col-span-2">{children}</div>
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

/** Cut after a full stop that ends a sentence; those within numbers stay. A sign stays with its number. */
function sentences(text: string): string[] {
  return text.replaceAll(" %", "\u00a0%").split(/(?<=[.!?])\s+/)
}
