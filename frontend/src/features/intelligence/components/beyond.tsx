import { EvidenceChart } from "@/features/intelligence/components/evidence-chart"
import { Section } from "@/features/intelligence/components/section"
import { SentenceList, worded } from "@/features/intelligence/components/served"
import { t } from "@/i18n"
import { number } from "@/lib/format"
import type { Evidence, ExecutiveReport } from "@/lib/schema"

/** Reach on other platforms, and artists joined to one another, where a run has looked at them. */
export function Beyond({ reach, network }: Pick<ExecutiveReport, "reach" | "network">) {
  return (
    <>
      {reach !== null && (
        <Section
          id="reach"
          title={t("intel.reach")}
          lead={t("intel.reach.lead", { matched: number(reach.matched), rows: number(reach.rows) })}
        >
          <Figures title={t("intel.reach")} by="reach" of={reach.figures} />
          <SentenceList of={reach.caveats} className="mt-3" />
        </Section>
      )}
      {network !== null && (
        <Section
          id="network"
          title={t("intel.network")}
          lead={t("intel.network.lead", {
            artists: number(network.artists),
            billed: number(network.billed_together),
            alike: number(network.alike),
            groups: number(network.groups),
          })}
        >
          <Figures title={t("intel.network")} by="network" of={network.figures} />
        </Section>
      )}
    </>
  )
}

const AT_SAME_VIEWS = "_given_views"

/** One chart a unit, and one for what is left at the same views: each has a scale of its own. */
function Figures({ title, by, of }: { title: string; by: string; of: readonly Evidence[] }) {
  const charts = [...new Set(of.map(chartOf))]
  return (
    <div className="mt-5 gap-5 lg:columns-2">
      {charts.map((name) => (
        <div key={name} className="mb-5 min-w-0 break-inside-avoid rounded-card bg-surface p-5 sm:p-6">
          <EvidenceChart
            heading="h3"
            title={t("intel.evidence", { of: charts.length > 1 ? `${title} (${name})` : title })}
            of={by}
            evidence={of.filter((each) => chartOf(each) === name)}
            threshold={null}
          />
        </div>
      ))}
    </div>
  )
}

function chartOf({ key, unit }: Evidence): string {
  const name = worded(`unit.${unit}`, unit)
  return key.endsWith(AT_SAME_VIEWS) ? `${name}, ${t("intel.reach.sameViews")}` : name
}
