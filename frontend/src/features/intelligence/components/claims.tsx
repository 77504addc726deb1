import { ScrollTable } from "@/features/intelligence/components/scroll-table"
import { Section } from "@/features/intelligence/components/section"
import { Served, Told } from "@/features/intelligence/components/served"
import { VerdictMark } from "@/features/intelligence/components/verdict-mark"
import { figure, interval, resting } from "@/features/intelligence/figures"
import { t } from "@/i18n"
import type { Claim, Metric } from "@/lib/schema"

/** Each figure that was claimed beside the measured one, and why they differ. */
export function Claims({ claims }: { claims: readonly Claim[] }) {
  return (
    <Section id="claims" title={t("intel.claims")} lead={t("intel.claims.lead")}>
      <ScrollTable
        className="mt-4"
        label={t("intel.claims")}
        columns={[
          { key: "claim", label: t("intel.claim"), className: "min-w-48" },
          { key: "claimed", label: t("intel.claimed"), isNumber: true },
          { key: "measured", label: t("intel.measured"), isNumber: true },
          { key: "verdict", label: t("intel.verdict") },
          { key: "why", label: t("intel.why"), className: "min-w-72" },
        ]}
        rows={claims.map(({ key, claim, claimed, unit, measured, verdict, why }) => ({
          key,
          cells: [
            <Served key="claim" text={claim} by={`claim.${key}`} />,
            figure(claimed, unit),
            <Measured key="measured" metric={measured} unit={unit} />,
            <VerdictMark key="verdict" verdict={verdict} />,
            <Told key="why" of={why} />,
          ],
        }))}
      />
    </Section>
  )
}

function Measured({ metric, unit }: { metric: Metric | null; unit: string }) {
  if (metric === null) return <span className="text-soft">{t("intel.notMeasured")}</span>
  return (
    <>
      <span className="block font-semibold">{figure(metric.value, unit)}</span>
      <span className="block text-soft">{interval(metric, unit)}</span>
      <span className="block text-soft">{resting(metric.n)}</span>
    </>
  )
}
