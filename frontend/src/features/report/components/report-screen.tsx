import type { ReactNode } from "react"
import { useMemo } from "react"
import { About } from "@/features/report/components/about"
import { FeatureGroups } from "@/features/report/components/feature-groups"
import { LensCard } from "@/features/report/components/lens-card"
import { Moves } from "@/features/report/components/moves"
import { PopularityCard } from "@/features/report/components/popularity"
import { Reasons } from "@/features/report/components/reasons"
import { Timeline } from "@/features/report/components/timeline"
import { Verdict } from "@/features/report/components/verdict"
import { Warnings } from "@/features/report/components/warnings"
import { LENSES } from "@/features/report/lens"
import { t } from "@/i18n"
import { hueOfKey } from "@/lib/profile"
import type { FeatureInfo, Report } from "@/lib/schema"

interface ReportScreenProps {
  readonly report: Report
  readonly table: readonly FeatureInfo[]
  /** What can be done with the report. */
  readonly actions: ReactNode
}

/** The whole report, from the sentence to the small print. */
export function ReportScreen({ report, table, actions }: ReportScreenProps) {
  const { lenses, popularity } = report
  const labels = useMemo(() => new Map(table.map(({ key, label }) => [key, label])), [table])
  const colours = { "--track-hue": hueOfKey(report.features["key"]?.value) } as React.CSSProperties
  return (
    <div className="track-colours pt-4 sm:pt-8" style={colours}>
      <Verdict report={report} table={table}>
        <div className="mt-12 grid grid-cols-1 gap-16">
          <Warnings warnings={report.warnings} />
          {lenses && (
            <section aria-labelledby="lenses-heading">
              <h2 id="lenses-heading" className="text-2xl font-semibold tracking-tight sm:text-3xl">
                {t("lenses.heading")}
              </h2>
              <p className="mt-1 max-w-[68ch] text-soft">{t("lenses.summary")}</p>
              <div className="mt-5 grid gap-5 lg:grid-cols-2">
                {LENSES.map((name) => {
                  const lens = lenses[name]
                  return (
                    lens && (
                      <LensCard key={name} name={name} lens={lens} labels={labels} stated={report.stated} />
                    )
                  )
                })}
              </div>
            </section>
          )}
          {popularity && <PopularityCard popularity={popularity} stated={report.stated} />}
          {popularity && <Reasons report={report} labels={labels} />}
          {lenses && <Moves report={report} table={table} />}
          <Timeline report={report} />
          <FeatureGroups report={report} table={table} />
          <About report={report} />
          {actions}
        </div>
      </Verdict>
    </div>
  )
}
