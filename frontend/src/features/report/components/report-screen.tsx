import type { ReactNode } from "react"
import { useMemo } from "react"
import { Moves } from "@/components/moves"
import { About } from "@/features/report/components/about"
import { Contents, PARTS } from "@/features/report/components/contents"
import { FeatureGroups } from "@/features/report/components/feature-groups"
import { LensCard } from "@/features/report/components/lens-card"
import { PopularityCard } from "@/features/report/components/popularity"
import { Reasons } from "@/features/report/components/reasons"
import { Timeline } from "@/features/report/components/timeline"
import { Verdict } from "@/features/report/components/verdict"
import { Warnings } from "@/features/report/components/warnings"
import { t } from "@/i18n"
import { chosenOf } from "@/lib/chosen"
import { type Labels, LENSES } from "@/lib/lens"
import { hueOfKey } from "@/lib/profile"
import type { FeatureInfo, LensReport, Move, Passage, Report, Stated } from "@/lib/schema"

interface ReportScreenProps {
  readonly report: Report
  readonly table: readonly FeatureInfo[]
  /** What can be done with the report. */
  readonly actions: ReactNode
  /** Where to go from the answer; its place is right below it. */
  readonly next?: ReactNode
  /** Where the track is heard, and how to have a stretch of it played there. */
  readonly player?: ReactNode
  readonly onHear?: (passage: Passage) => void
  /** What can be done with one of the smallest moves. */
  readonly moveAction?: (move: Move) => ReactNode
  /** Where its owner tells what became of the track. */
  readonly outcome?: ReactNode
}

/** The whole report, from the sentence to the small print. */
export function ReportScreen(props: ReportScreenProps) {
  const { report, table, actions, next, moveAction, player, onHear, outcome } = props
  const { lenses, popularity } = report
  const labels = useMemo(() => new Map(table.map(({ key, label }) => [key, label])), [table])
  const chosen = useMemo(() => chosenOf(report), [report])
  const colours = { "--track-hue": hueOfKey(report.features["key"]?.value) } as React.CSSProperties
  return (
    <div className="track-colours pt-4 sm:pt-8 print:pt-3" style={colours}>
      <Verdict report={report} table={table} next={next}>
        <div className="mt-12 grid grid-cols-1 gap-16 print:mt-4 print:gap-5">
          <Warnings warnings={report.warnings} table={table} />
          <Contents report={report} hasPlayer={Boolean(player)} />
          {lenses && <Lenses lenses={lenses} labels={labels} stated={report.stated} />}
          {popularity && (
            <div id={PARTS.popularity}>
              <PopularityCard
                popularity={popularity}
                stated={report.stated}
                version={report.models.version}
              />
            </div>
          )}
          {player && (
            <div id={PARTS.player} className="print:hidden">
              {player}
            </div>
          )}
          {popularity && (
            <div id={PARTS.reasons}>
              <Reasons report={report} table={table} labels={labels} onHear={onHear} />
            </div>
          )}
          {lenses && (
            <div id={PARTS.moves}>
              <Moves chosen={chosen} table={table} action={moveAction} />
            </div>
          )}
          <div id={PARTS.timeline}>
            <Timeline report={report} />
          </div>
          <div id={PARTS.features}>
            <FeatureGroups features={report.features} table={table} />
          </div>
          {outcome}
          <div id={PARTS.about}>
            <About report={report} />
          </div>
          <div className="print:hidden">{actions}</div>
        </div>
      </Verdict>
    </div>
  )
}

interface LensesProps {
  readonly lenses: Readonly<Record<string, LensReport>>
  readonly labels: Labels
  readonly stated: Stated
}

/** Both questions, side by side where there is room. */
function Lenses({ lenses, labels, stated }: LensesProps) {
  return (
    <section id={PARTS.votes} aria-labelledby="lenses-heading" className="break-inside-avoid">
      <h2 id="lenses-heading" className="text-2xl font-semibold tracking-tight sm:text-3xl">
        {t("lenses.heading")}
      </h2>
      <p className="mt-1 max-w-measure text-soft print:max-w-none">{t("lenses.summary")}</p>
      <div className="mt-5 grid gap-5 lg:grid-cols-2 print:mt-2 print:grid-cols-2">
        {LENSES.map((name) => {
          const lens = lenses[name]
          return lens && <LensCard key={name} name={name} lens={lens} labels={labels} stated={stated} />
        })}
      </div>
    </section>
  )
}
