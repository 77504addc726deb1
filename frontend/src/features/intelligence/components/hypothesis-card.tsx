import { EvidenceChart } from "@/features/intelligence/components/evidence-chart"
import { SentenceList, Served } from "@/features/intelligence/components/served"
import { VerdictMark } from "@/features/intelligence/components/verdict-mark"
import { known, t } from "@/i18n"
import type { Evidence, Hypothesis, Sentence } from "@/lib/schema"

/** One claim about the world: the verdict, the finding, what it rests on, and on what conditions. */
export function HypothesisCard({ hypothesis }: { hypothesis: Hypothesis }) {
  const { statement, verdict, finding, evidence, threshold, assumptions, caveats } = hypothesis
  const name = known(`intel.hypothesis.${hypothesis.key}`, statement)
  return (
    <article className="min-w-0 rounded-card bg-surface p-5 sm:p-6">
      <p className="flex flex-wrap items-center gap-3">
        <VerdictMark verdict={verdict} />
        {name !== statement && <span className="text-sm font-medium text-soft">{name}</span>}
      </p>
      <h3 className="mt-3 text-xl font-semibold tracking-tight">
        <Served text={statement} />
      </h3>
      <p className="mt-2 max-w-measure">
        <Served text={finding.text} />
      </p>
      {byUnit(evidence).map((group, place) => (
        <div key={group[0]?.key} className="mt-5">
          <EvidenceChart
            heading="h4"
            title={t(place === 0 ? "intel.evidence" : "intel.evidence.further", { of: name })}
            evidence={group}
            // What was claimed is in the unit of the first.
            threshold={place === 0 ? threshold : null}
          />
        </div>
      ))}
      <Folded label={t("intel.assumptions", { count: assumptions.length })} of={assumptions} />
      <Folded label={t("intel.caveats", { count: caveats.length })} of={caveats} />
    </article>
  )
}

/** Figures that share a unit share a scale. */
function byUnit(evidence: readonly Evidence[]): readonly (readonly Evidence[])[] {
  const groups = new Map<string, Evidence[]>()
  for (const each of evidence) groups.set(each.unit, [...(groups.get(each.unit) ?? []), each])
  return [...groups.values()]
}

function Folded({ label, of }: { label: string; of: readonly Sentence[] }) {
  if (of.length === 0) return null
  return (
    <details className="mt-2">
      <summary className="min-h-9 py-1 font-medium">{label}</summary>
      <SentenceList of={of} className="mt-1" />
    </details>
  )
}
