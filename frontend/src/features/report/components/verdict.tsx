import type { ReactNode } from "react"
import { Page } from "@/components/page"
import { PARTS } from "@/features/report/components/contents"
import { DnaFigure } from "@/features/report/components/dna-figure"
import { KeyNumbers } from "@/features/report/components/key-numbers"
import { VideoLine } from "@/features/report/components/video-line"
import { asServed, isKey, t } from "@/i18n"
import { clock, day, moment } from "@/lib/format"
import { inSentences } from "@/lib/said/sentence"
import { verdictSentences } from "@/lib/said/verdict"
import type { FeatureInfo, Report } from "@/lib/schema"
import { sourceName } from "@/lib/source"

interface VerdictProps {
  readonly report: Report
  readonly table: readonly FeatureInfo[]
  readonly next: ReactNode
  readonly children: ReactNode
}

/** The answer first: the sentence, the shape, the few numbers that matter most. */
export function Verdict({ report, table, next, children }: VerdictProps) {
  const own = verdictSentences(report)
  const [first, ...rest] = own ?? inSentences(report.summary)
  const lang = own === null ? asServed() : {}
  const { source } = report
  const name = sourceName(source)
  const facts = [name, clock(report.duration), source.container.format.toUpperCase(), moment(report.created)]
  return (
    <Page
      title={name}
      eyebrow={facts.join("  ·  ")}
      heading={<span {...lang}>{first}</span>}
      headingClass="max-w-verdict text-3xl leading-tight sm:text-verdict print:max-w-none print:text-3xl"
      className="lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,37rem)] lg:grid-rows-[auto_1fr] lg:gap-x-10 print:grid print:grid-cols-[minmax(0,1fr)_33rem] print:grid-rows-[auto_1fr] print:gap-x-8"
    >
      <div className="pt-5 print:pt-2">
        <p className="max-w-brief text-lg text-soft print:text-base" {...lang}>
          {rest.join(" ")}
        </p>
        {report.no_verdict !== null && <WhyNoVerdict code={report.no_verdict} />}
        {source.video && <VideoLine video={source.video} />}
        <KeyNumbers report={report} table={table} />
        {next}
        <p className="mt-6 text-sm print:mt-2">
          <a
            href={`#${PARTS.about}`}
            className="inline-flex min-h-6 items-center text-soft underline decoration-line underline-offset-4 hover:text-ink hover:decoration-ink"
          >
            {t("about.brief", { version: report.models.version, trained: day(report.models.trained) })}
          </a>
        </p>
      </div>
      <div className="mt-10 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:-mt-4 print:col-start-2 print:row-span-2 print:row-start-1 print:mt-0">
        <DnaFigure report={report} table={table} />
      </div>
      <div className="lg:col-span-2 print:col-span-2">{children}</div>
    </Page>
  )
}

function WhyNoVerdict({ code }: { code: string }) {
  const key = `report.noVerdict.${code}`
  return (
    <p className="mt-4 max-w-brief text-lg">
      {isKey(key) ? t(key as "report.noVerdict.other") : t("report.noVerdict.other")}
    </p>
  )
}
