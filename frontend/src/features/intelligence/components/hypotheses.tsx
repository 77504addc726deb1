import { HypothesisCard } from "@/features/intelligence/components/hypothesis-card"
import { ScrollTable } from "@/features/intelligence/components/scroll-table"
import { Section } from "@/features/intelligence/components/section"
import { Served, Told } from "@/features/intelligence/components/served"
import { t } from "@/i18n"
import type { ExecutiveReport } from "@/lib/schema"

type HypothesesProps = { readonly report: Pick<ExecutiveReport, "hypotheses" | "insights" | "not_testable"> }

/** Each hypothesis with its verdict and what it rests on; and what these tables can't tell. */
export function Hypotheses({ report: { hypotheses, insights, not_testable } }: HypothesesProps) {
  return (
    <>
      <Section id="hypotheses" title={t("intel.hypotheses")} lead={t("intel.hypotheses.lead")}>
        <div className="mt-5 grid items-start gap-5 lg:grid-cols-2">
          {hypotheses.map((each) => (
            <HypothesisCard key={each.key} hypothesis={each} />
          ))}
        </div>
      </Section>
      {insights.length > 0 && (
        <Section id="insights" title={t("intel.insights")} lead={t("intel.insights.lead")}>
          <div className="mt-5 grid items-start gap-5 lg:grid-cols-2">
            {insights.map((each) => (
              <HypothesisCard key={each.key} hypothesis={each} />
            ))}
          </div>
        </Section>
      )}
      {not_testable.length > 0 && (
        <Section id="untestable" title={t("intel.untestable")} lead={t("intel.untestable.lead")}>
          <ScrollTable
            className="mt-4"
            label={t("intel.untestable")}
            columns={[
              { key: "claim", label: t("intel.claim"), className: "min-w-48" },
              { key: "needs", label: t("intel.needs"), className: "min-w-64" },
            ]}
            rows={not_testable.map(({ key, claim, needs }) => ({
              key,
              cells: [<Served key="claim" text={claim} />, <Told key="needs" of={needs} />],
            }))}
          />
        </Section>
      )}
    </>
  )
}
