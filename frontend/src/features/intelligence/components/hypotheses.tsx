import { HypothesisCard } from "@/features/intelligence/components/hypothesis-card"
import { ScrollTable } from "@/features/intelligence/components/scroll-table"
import { Section } from "@/features/intelligence/components/section"
import { Served, Told } from "@/features/intelligence/components/served"
import { t } from "@/i18n"
import type { ExecutiveReport, Hypothesis } from "@/lib/schema"

type HypothesesProps = { readonly report: Pick<ExecutiveReport, "hypotheses" | "insights" | "not_testable"> }

/** Each hypothesis with its verdict and what it rests on; and what these tables can't tell. */
export function Hypotheses({ report: { hypotheses, insights, not_testable } }: HypothesesProps) {
  return (
    <>
      <Section id="hypotheses" title={t("intel.hypotheses")} lead={t("intel.hypotheses.lead")}>
        <Cards of={hypotheses} />
      </Section>
      {insights.length > 0 && (
        <Section id="insights" title={t("intel.insights")} lead={t("intel.insights.lead")}>
          <Cards of={insights} />
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
              cells: [
                <Served key="claim" text={claim} by={`claim.${key}`} />,
                <Told key="needs" of={needs} />,
              ],
            }))}
          />
        </Section>
      )}
    </>
  )
}

/** Cards in their order; side by side, the tallest has a side of its own, so that none stands above a hole. */
function Cards({ of }: { of: readonly Hypothesis[] }) {
  const most = Math.max(...of.map(({ evidence }) => evidence.length))
  const tallest = of.find(({ evidence }) => evidence.length === most)
  const beside = of.length - 1
  if (beside < 1) return of.map((each) => <HypothesisCard key={each.key} hypothesis={each} />)
  // What the tallest is longer than the others together goes below the last of them, not between them.
  const rows = { "--rows": beside, "--above": beside - 1 } as React.CSSProperties
  return (
    <div
      style={rows}
      className="mt-5 grid items-start gap-5 lg:grid-cols-2 lg:[grid-template-rows:repeat(var(--above),auto)_1fr]"
    >
      {of.map((each) => (
        <div
          key={each.key}
          className={`min-w-0 ${each === tallest ? "lg:col-start-2 lg:[grid-row:1/span_var(--rows)]" : "lg:col-start-1"}`}
        >
          <HypothesisCard hypothesis={each} />
        </div>
      ))}
    </div>
  )
}
