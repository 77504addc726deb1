import { Counts } from "@/features/monitoring/components/counts"
import { Days } from "@/features/monitoring/components/days"
import { Latency } from "@/features/monitoring/components/latency"
import { Section } from "@/features/monitoring/components/section"
import { t } from "@/i18n"
import { moment } from "@/lib/format"
import type { Traffic } from "@/lib/schema"

/** What went through: analyses of the last days, and what this process answered. */
export function TrafficSection({ traffic }: { traffic: Traffic | null }) {
  if (traffic === null) {
    return <Section id="traffic" title={t("traffic.heading")} lead={t("traffic.closed")} />
  }
  const { days, failures, process } = traffic
  const ended = days.reduce((sum, each) => sum + each.succeeded + each.failed + each.cancelled, 0)
  const lead = t("monitoring.days", { count: days.length })
  return (
    <Section
      id="traffic"
      title={t("traffic.heading")}
      lead={ended === 0 ? t("traffic.quiet") : `${t("traffic.analyses", { count: ended })}, ${lead}.`}
    >
      {ended > 0 && (
        <div className="mt-6 grid gap-5 lg:grid-cols-[3fr_2fr]">
          <Days days={days} />
          <Counts
            title={t("traffic.why")}
            summary={t(Object.keys(failures).length > 0 ? "traffic.why.summary" : "traffic.why.none")}
            counts={failures}
          />
        </div>
      )}
      {process !== null && (
        <>
          <h3 className="mt-10 text-xl font-semibold tracking-tight">{t("traffic.process")}</h3>
          <p className="figures mt-1 max-w-measure text-soft">
            {t("traffic.process.summary", { count: process.requests, since: moment(process.since) })}
          </p>
          <div className="mt-5 grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
            <Latency process={process} />
            {Object.keys(process.errors).length > 0 && (
              <Counts
                title={t("traffic.refused")}
                summary={t("traffic.refused.summary")}
                counts={process.errors}
              />
            )}
          </div>
        </>
      )}
    </Section>
  )
}
