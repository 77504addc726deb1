import { Link } from "@tanstack/react-router"
import { buttonClass } from "@/components/button"
import { Empty } from "@/components/empty"
import { Failure } from "@/components/failure"
import { HomeLink } from "@/components/home-link"
import { Page } from "@/components/page"
import { ProblemPanel } from "@/components/problem-panel"
import { isRefused, useMonitoring } from "@/features/monitoring/api/monitoring"
import { CalibrationSection } from "@/features/monitoring/components/calibration"
import { DriftSection } from "@/features/monitoring/components/drift"
import { Overview } from "@/features/monitoring/components/overview"
import { TrafficSection } from "@/features/monitoring/components/traffic"
import { timeOfDay } from "@/features/monitoring/dates"
import { t } from "@/i18n"
import { number } from "@/lib/format"
import { shown } from "@/lib/problem"
import type { Monitoring } from "@/lib/schema"

/** Drift, calibration and traffic, as the service itself counts them. */
export function MonitoringScreen() {
  const { data, error, refetch } = useMonitoring()
  if (isRefused(error)) return <Refused error={error} />
  if (data === undefined) {
    if (error !== null) return <Failure error={error} retry={() => void refetch()} />
    return <p role="status">{t("app.loading")}</p>
  }
  const { drift, calibration, traffic } = data
  return (
    <Page title={t("monitoring.title")} className="mx-auto max-w-5xl pt-6">
      <p className="mt-3 max-w-measure text-lg text-soft">{t("monitoring.lead")}</p>
      <p className="figures mt-3 text-sm text-soft">
        {t(error === null ? "monitoring.asked" : "monitoring.stale", {
          time: timeOfDay(data.computed),
          version: data.models,
        })}{" "}
        {t("monitoring.again")}
      </p>
      {isEmpty(data) ? (
        <Empty
          title={t("monitoring.empty.title")}
          text={t("monitoring.empty.text", {
            minimum: number(drift.minimum),
            outcomes: number(calibration.minimum),
          })}
        >
          <HomeLink />
        </Empty>
      ) : (
        <Overview seen={data} />
      )}
      <div className="mt-14 grid grid-cols-1 gap-16">
        {!isEmpty(data) && (
          <>
            <DriftSection drift={drift} />
            <CalibrationSection calibration={calibration} />
          </>
        )}
        <TrafficSection traffic={traffic} />
      </div>
    </Page>
  )
}

/** Whether nothing has been counted, ever, or in the longest of the windows. */
function isEmpty({ drift, calibration, traffic }: Monitoring): boolean {
  const heard = drift.windows.some(({ recordings, withheld }) => recordings + withheld > 0)
  const told = [...calibration.lenses, ...calibration.popularity].some(({ n }) => n > 0)
  const ended = traffic?.days.some((day) => day.succeeded + day.failed + day.cancelled > 0) ?? false
  return !heard && !told && !ended
}

/** Who may not look is told who may, and how to come in. */
function Refused({ error }: { error: unknown }) {
  return (
    <Page title={t("monitoring.title")} className="mx-auto max-w-3xl pt-6">
      <section className="mt-6 rounded-card bg-surface p-6">
        <h2 className="text-xl font-semibold tracking-tight">{t("monitoring.refused.title")}</h2>
        <p className="mt-1 mb-5 max-w-measure text-soft">{t("monitoring.refused.text")}</p>
        <Link to="/keys" className={buttonClass("primary")}>
          {t("monitoring.refused.keys")}
        </Link>
      </section>
      <div className="mt-5">
        <ProblemPanel problem={shown(error)} />
      </div>
    </Page>
  )
}
