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
        <Stacks of={hypotheses} />
      </Section>
      {insights.length > 0 && (
        <Section id="insights" title={t("intel.insights")} lead={t("intel.insights.lead")}>
          <Stacks of={insights} />
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

/** What a card takes up besides its figures, in rows of a figure. */
const HEAD = 5

/** Cards of unlike height in two stacks, each read to its end: side by side they would leave holes between rows. */
function Stacks({ of }: { of: readonly Hypothesis[] }) {
  const stacks = parted(of)
  return (
    <div className={`mt-5 grid items-start gap-5 ${stacks.length > 1 ? "lg:grid-cols-2" : ""}`}>
      {stacks.map((stack) => (
        <div key={stack[0]?.key} className="grid min-w-0 gap-5">
          {stack.map((each) => (
            <HypothesisCard key={each.key} hypothesis={each} />
          ))}
        </div>
      ))}
    </div>
  )
}

/** Part them, in their order, where both stacks come out most alike in height. */
function parted(of: readonly Hypothesis[]): readonly (readonly Hypothesis[])[] {
  const height = (some: readonly Hypothesis[]) =>
    some.reduce((sum, { evidence }) => sum + HEAD + evidence.length, 0)
  const gap = (at: number) => Math.abs(height(of.slice(0, at)) - height(of.slice(at)))
  const places = of.slice(1).map((_, before) => before + 1)
  const at = places.reduce((best, place) => (gap(place) < gap(best) ? place : best), 1)
  return [of.slice(0, at), of.slice(at)].filter((stack) => stack.length > 0)
}
