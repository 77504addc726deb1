import { ScrollTable } from "@/features/intelligence/components/scroll-table"
import { Section } from "@/features/intelligence/components/section"
import { Served } from "@/features/intelligence/components/served"
import { figure } from "@/features/intelligence/figures"
import { known, t } from "@/i18n"
import { number } from "@/lib/format"
import type { ExecutiveReport } from "@/lib/schema"

type QualityProps = Pick<ExecutiveReport, "quality" | "cleaning">

/** How good the table is, part by part, and how it was cleaned. */
export function Quality({ quality: { score, parts }, cleaning }: QualityProps) {
  return (
    <Section
      id="quality"
      title={t("intel.quality")}
      lead={t("intel.quality.lead", { score: number(score, 1) })}
    >
      <ScrollTable
        className="mt-4"
        label={t("intel.quality")}
        columns={[
          { key: "part", label: t("intel.quality.part") },
          { key: "share", label: t("intel.quality.share"), isNumber: true },
          { key: "weight", label: t("intel.quality.weight"), isNumber: true },
          { key: "definition", label: t("intel.definition"), className: "min-w-64" },
        ]}
        rows={parts.map(({ key, share, weight, definition }) => ({
          key,
          cells: [
            known(`intel.quality.${key}`, key),
            figure(share, "share"),
            figure(weight, "share"),
            <Served key="definition" text={definition} by={`quality.${key}`} />,
          ],
        }))}
      />
      <details className="mt-4">
        <summary className="min-h-11 py-2 font-medium">{t("intel.cleaning")}</summary>
        <ScrollTable
          label={t("intel.cleaning")}
          columns={[
            { key: "why", label: t("intel.cleaning.why"), className: "min-w-64" },
            { key: "in", label: t("intel.cleaning.in"), isNumber: true },
            { key: "out", label: t("intel.cleaning.out"), isNumber: true },
          ]}
          rows={cleaning.map(({ key, why, rows_in, rows_out }) => ({
            key,
            cells: [
              <Served key="why" text={why} by={`cleaning.${key}`} />,
              number(rows_in),
              number(rows_out),
            ],
          }))}
        />
      </details>
    </Section>
  )
}
