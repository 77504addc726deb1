import { Page } from "@/components/page"
import { ProblemPanel } from "@/components/problem-panel"
import { useStatus } from "@/features/intelligence/api/intelligence"
import { Drivers } from "@/features/intelligence/components/drivers"
import { Explorer } from "@/features/intelligence/components/explorer"
import { Hypotheses } from "@/features/intelligence/components/hypotheses"
import { Indicators } from "@/features/intelligence/components/indicators"
import { Overview } from "@/features/intelligence/components/overview"
import { Parts } from "@/features/intelligence/components/parts"
import { Scatter } from "@/features/intelligence/components/scatter"
import { NoTracks } from "@/features/intelligence/components/unpublished"
import { WithReport } from "@/features/intelligence/components/with-report"
import type { View } from "@/features/intelligence/view"
import { t, withWords } from "@/i18n"
import { later } from "@/lib/later"
import { shown } from "@/lib/problem"
import type { IntelligenceStatus } from "@/lib/schema"

/** Its words and its code come when somebody plans something. */
const Planner = later(
  async () => (await withWords(["planner"], import("@/features/intelligence/components/planner"))).Planner,
)

const MoodOfWords = later(
  async () => (await withWords(["mood"], import("@/features/intelligence/components/mood"))).MoodOfWords,
)

export interface ViewProps {
  readonly view: View
  readonly onView: (view: View) => void
}

/** Spotify and YouTube together: what was claimed of them, what was measured, and the tracks themselves. */
export function IntelligenceScreen(props: ViewProps) {
  const status = useStatus()
  return (
    <Page title={t("intel.title")} className="pt-6">
      <p className="mt-2 max-w-measure text-lg text-soft">{t("intel.lead")}</p>
      <Parts view={props.view} />
      <div className="mt-8">
        {status.data ? (
          <Part status={status.data} {...props} />
        ) : status.error ? (
          <ProblemPanel
            problem={shown(status.error)}
            action={{ label: t("problem.retry"), run: () => void status.refetch() }}
          />
        ) : (
          <p role="status" className="text-soft">
            {t("app.loading")}
          </p>
        )}
      </div>
    </Page>
  )
}

function Part({ status, view, onView }: ViewProps & { readonly status: IntelligenceStatus }) {
  switch (view.view ?? "overview") {
    case "scatter":
      return status.tracks === null ? <NoTracks /> : <Scatter view={view} onView={onView} />
    case "explorer":
      return status.tracks === null ? <NoTracks /> : <Explorer status={status} view={view} onView={onView} />
    case "planner":
      return (
        <>
          <Planner />
          <MoodOfWords />
        </>
      )
    case "drivers":
      return (
        <WithReport status={status}>
          {(report) => <Drivers report={report} view={view} onView={onView} />}
        </WithReport>
      )
    case "hypotheses":
      return <WithReport status={status}>{(report) => <Hypotheses report={report} />}</WithReport>
    case "indicators":
      return <WithReport status={status}>{(report) => <Indicators report={report} />}</WithReport>
    default:
      return <WithReport status={status}>{(report) => <Overview report={report} />}</WithReport>
  }
}
