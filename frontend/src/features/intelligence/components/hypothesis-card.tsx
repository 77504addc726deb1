import { EvidenceChart } from "@/features/intelligence/components/evidence-chart"
import { ScrollTable } from "@/features/intelligence/components/scroll-table"
import { SentenceList, Served, Told } from "@/features/intelligence/components/served"
import { VerdictMark } from "@/features/intelligence/components/verdict-mark"
import { withInterval } from "@/features/intelligence/figures"
import { known, t } from "@/i18n"
import { number } from "@/lib/format"
import type { Evidence, Hypothesis, Sentence } from "@/lib/schema"

/** One claim about the world: the verdict, the finding, what it rests on, and on what conditions. */
export function HypothesisCard({ hypothesis }: { hypothesis: Hypothesis }) {
  const { key, statement, verdict, finding, evidence, threshold, assumptions, caveats } = hypothesis
  // What was claimed is in the unit of the first: figures that share it share a scale.
  const drawn = evidence.filter(({ unit }) => unit === evidence[0]?.unit)
  const further = evidence.filter((each) => !drawn.includes(each))
  const name = known(`intel.hypothesis.${key}`, statement)
  return (
    <article className="min-w-0 rounded-card bg-surface p-5 sm:p-6">
      <p className="flex flex-wrap items-center gap-3">
        <VerdictMark verdict={verdict} />
        {name !== statement && <span className="text-sm font-medium text-soft">{name}</span>}
      </p>
      <h3 className="mt-3 text-xl font-semibold tracking-tight">
        <Served text={statement} by={`hypothesis.${key}`} />
      </h3>
      <p className="mt-2 max-w-measure">
        <Told of={finding} />
      </p>
      {drawn.length > 0 && (
        <div className="mt-5">
          <EvidenceChart
            heading="h4"
            title={t("intel.evidence", { of: name })}
            of={key}
            evidence={drawn}
            threshold={threshold}
          />
        </div>
      )}
      {further.length > 0 && (
        <FurtherEvidence title={t("intel.evidence.further", { of: name })} by={key} of={further} />
      )}
      <Folded label={t("intel.assumptions", { count: assumptions.length })} of={assumptions} />
      <Folded label={t("intel.caveats", { count: caveats.length })} of={caveats} />
    </article>
  )
}

/** Figures in other units: no scale would hold them together. */
function FurtherEvidence({ title, by, of }: { title: string; by: string; of: readonly Evidence[] }) {
  return (
    <>
      <h4 className="mt-5 text-lg font-semibold tracking-tight">{title}</h4>
      <ScrollTable
        className="mt-2"
        label={title}
        columns={[
          { key: "figure", label: t("intel.figure"), className: "min-w-40" },
          { key: "value", label: t("intel.value"), isNumber: true },
          { key: "n", label: t("intel.recordings"), isNumber: true },
          { key: "method", label: t("intel.method"), className: "min-w-64" },
        ]}
        rows={of.map(({ key, label, unit, figure, method }) => ({
          key,
          cells: [
            <Served key="figure" text={label} by={`label.${by}.${key}`} />,
            withInterval(figure, unit),
            number(figure.n),
            <Served key="method" text={method} by={`method.${by}.${key}`} />,
          ],
        }))}
      />
    </>
  )
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
