import { known, t } from "@/i18n"
import { number, percent } from "@/lib/format"
import { LENS_TEXTS, type LensKey, MEMBERS } from "@/lib/lens"
import type { LensFacts, Metric, PopularityFacts } from "@/lib/schema"

const SHARES = ["interval_coverage", "interval_coverage_with_zeros", "explained"]
const LENS_FIGURES = [
  "auc_extracted",
  "vote_balanced_accuracy_extracted",
  "calibration_error",
  "auc_exact",
  "default_auc",
] as const
const POPULARITY_FIGURES = [
  "spearman_extracted",
  "mean_error",
  "explained",
  "interval_coverage",
  "interval_coverage_with_zeros",
  "interval_width",
] as const

interface Row {
  readonly key: string
  readonly label: string
  readonly metric: Metric
}

function rowsOf(names: readonly string[], metrics: Readonly<Record<string, Metric>>): Row[] {
  return names.flatMap((name) => {
    const metric = metrics[name]
    return metric ? [{ key: name, label: known(`model.metric.${name}`, name), metric }] : []
  })
}

export function LensFigures({ name, facts }: { name: LensKey; facts: LensFacts }) {
  const members = MEMBERS.flatMap((member) => {
    const metric = facts.member_metrics[member]?.["auc_extracted"]
    return metric ? [{ key: member, label: t("model.member", { name: t(`member.${member}`) }), metric }] : []
  })
  return (
    <Figures
      title={t(LENS_TEXTS[name].title)}
      note={t(facts.kind === "chance" ? "model.chance" : "model.likeness", {
        base: percent(facts.base_rate),
      })}
      rows={[...rowsOf(LENS_FIGURES, facts.metrics), ...members]}
    />
  )
}

export function PopularityFigures({ facts }: { facts: PopularityFacts }) {
  return (
    <Figures
      title={t("popularity.title")}
      note={t("model.popularity")}
      rows={rowsOf(POPULARITY_FIGURES, facts.metrics)}
    />
  )
}

interface FiguresProps {
  readonly title: string
  readonly note: string
  readonly rows: readonly Row[]
}

function Figures({ title, note, rows }: FiguresProps) {
  return (
    <div className="rounded-card bg-surface p-5">
      <table className="figures w-full border-collapse">
        <caption className="text-left">
          <span className="block font-display text-lg font-semibold">{title}</span>
          <span className="block text-sm text-soft">{note}</span>
        </caption>
        <thead className="text-sm text-soft">
          <tr>
            <th scope="col" className="py-2 pr-3 text-left font-medium">
              {t("model.figure")}
            </th>
            <th scope="col" className="py-2 pr-3 text-right font-medium">
              {t("model.value")}
            </th>
            <th scope="col" className="py-2 text-right font-medium">
              {t("model.interval")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, metric: { value, low, high } }) => (
            <tr key={key} className="border-t border-line align-top">
              <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                {label}
              </th>
              <td className="py-1.5 pr-3 text-right font-semibold">{written(key, value)}</td>
              <td className="py-1.5 text-right text-sm text-soft">
                {low !== null &&
                  high !== null &&
                  t("model.range", { low: written(key, low), high: written(key, high) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function written(key: string, value: number): string {
  if (SHARES.includes(key)) return percent(value)
  return number(value, Math.abs(value) >= 2 ? 1 : 2)
}
