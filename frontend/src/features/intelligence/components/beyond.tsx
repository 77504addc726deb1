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

/** One chart a unit: what is measured otherwise has a scale of its own. */
function Figures({ title, by, of }: { title: string; by: string; of: readonly Evidence[] }) {
  const units = [...new Set(of.map(({ unit }) => unit))]
  return (
    <div className="mt-5 grid items-start gap-5 lg:grid-cols-2">
      {units.map((unit) => (
        <div key={unit} className="min-w-0 rounded-card bg-surface p-5 sm:p-6">
          <EvidenceChart
            heading="h3"
            title={t("intel.evidence", {
              of: units.length > 1 ? `${title} (${worded(`unit.${unit}`, unit)})` : title,
            })}
            of={by}
            evidence={of.filter((each) => each.unit === unit)}
            threshold={null}
          />
        </div>
      ))}
    </div>
  )
}
