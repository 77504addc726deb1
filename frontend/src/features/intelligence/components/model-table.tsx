import { type Column, ScrollTable } from "@/features/intelligence/components/scroll-table"
import { Section } from "@/features/intelligence/components/section"
import { bare, figure, interval } from "@/features/intelligence/figures"
import { known, t } from "@/i18n"
import { number } from "@/lib/format"
import type { Metric, ModelFigures } from "@/lib/schema"

const SHARES: ReadonlySet<string> = new Set([
  "accuracy",
  "always_no",
  "base_rate",
  "coverage",
  "precision",
  "recall",
])
const PARTS = ["folds", "test"] as const

/** How well each model does: over artists left out in turn, and over those that were kept apart until the end. */
export function ModelTable({ models }: { models: readonly ModelFigures[] }) {
  if (models.length === 0) return null
  return (
    <Section id="models" title={t("intel.models")} lead={t("intel.models.lead")}>
      {PARTS.map((part) => (
        <Figures key={part} part={part} models={models} />
      ))}
    </Section>
  )
}

function Figures({ part, models }: { part: (typeof PARTS)[number]; models: readonly ModelFigures[] }) {
  const metrics = [...new Set(models.flatMap((each) => Object.keys(each[part])))]
  const columns: readonly Column[] = [
    { key: "model", label: t("intel.model"), className: "min-w-56" },
    ...metrics.map((key) => ({ key, label: known(`intel.metric.${key}`, key), isNumber: true })),
    { key: "n", label: t("intel.recordings"), isNumber: true },
  ]
  return (
    <>
      <h3 className="mt-6 text-xl font-semibold tracking-tight">{t(`intel.${part}`)}</h3>
      <p className="mt-1 max-w-measure text-soft">{t(`intel.${part}.lead`)}</p>
      <ScrollTable
        className="mt-3"
        label={t(`intel.${part}`)}
        columns={columns}
        rows={models.map((each) => ({
          key: `${each.family} ${each.learner} ${each.with_artist}`,
          cells: [
            nameOf(each),
            ...metrics.map((key) => <Cell key={key} name={key} model={each} part={part} />),
            number(Math.max(0, ...Object.values(each[part]).map(({ n }) => n))),
          ],
        }))}
      />
    </>
  )
}

function nameOf({ family, learner, with_artist }: ModelFigures): string {
  const parts = [t(`intel.family.${family}`), t(`intel.learner.${learner}`)]
  if (with_artist) parts.push(t("intel.withArtist"))
  return parts.join(", ")
}

interface CellProps {
  readonly name: string
  readonly model: ModelFigures
  readonly part: (typeof PARTS)[number]
}

function Cell({ name, model, part }: CellProps) {
  const metric: Metric | undefined = model[part][name]
  if (metric === undefined) return <span className="text-soft">–</span>
  const unit = SHARES.has(name) ? "share" : ""
  const spread = part === "folds" ? (model.spread[name] ?? []) : []
  return (
    <>
      <span className="block font-semibold">{figure(metric.value, unit)}</span>
      <span className="block text-soft">{interval(metric, unit)}</span>
      {spread.length > 0 && (
        <span className="block text-soft">
          {t("intel.spread", { low: bare(Math.min(...spread), unit), high: bare(Math.max(...spread), unit) })}
        </span>
      )}
    </>
  )
}
