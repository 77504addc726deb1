import { Bands } from "@/features/intelligence/components/bands"
import { Beyond } from "@/features/intelligence/components/beyond"
import { ScrollTable } from "@/features/intelligence/components/scroll-table"
import { Section } from "@/features/intelligence/components/section"
import { Served } from "@/features/intelligence/components/served"
import { figure, interval } from "@/features/intelligence/figures"
import { known, t } from "@/i18n"
import { number } from "@/lib/format"
import type { Band, ExecutiveReport, Indicator } from "@/lib/schema"

const GROUPS = ["business", "cross_platform", "audio", "artist"] as const

/** Figures of the whole table with their definitions, and recordings by bands of their sound. */
export function Indicators({ report }: { report: ExecutiveReport }) {
  const { indicators, bands, reach, network } = report
  return (
    <>
      {GROUPS.map((group) => (
        <Group key={group} group={group} of={indicators.filter((each) => each.group === group)} />
      ))}
      {bands.length > 0 && (
        <Section id="bands" title={t("intel.bands")} lead={t("intel.bands.lead")}>
          <div className="mt-5 gap-5 lg:columns-2">
            {[...grouped(bands)].map(([group, of]) => (
              <Bands key={group} group={group} bands={of} />
            ))}
          </div>
        </Section>
      )}
      <Beyond reach={reach} network={network} />
    </>
  )
}

function grouped(bands: readonly Band[]): ReadonlyMap<string, readonly Band[]> {
  const groups = new Map<string, Band[]>()
  for (const band of bands) groups.set(band.group, [...(groups.get(band.group) ?? []), band])
  return groups
}

function Group({ group, of }: { group: (typeof GROUPS)[number]; of: readonly Indicator[] }) {
  if (of.length === 0) return null
  const title = t(`intel.group.${group}`)
  return (
    <Section id={group} title={title}>
      <ScrollTable
        className="mt-4"
        label={title}
        columns={[
          { key: "figure", label: t("intel.figure"), className: "min-w-40" },
          { key: "value", label: t("intel.value"), isNumber: true },
          { key: "interval", label: t("intel.interval"), isNumber: true },
          { key: "n", label: t("intel.recordings"), isNumber: true },
          { key: "definition", label: t("intel.definition"), className: "min-w-64" },
        ]}
        rows={of.map(({ key, label, unit, figure: metric, definition }) => ({
          key,
          cells: [
            known(`intel.indicator.${key}`, label),
            figure(metric.value, unit),
            interval(metric, unit),
            number(metric.n),
            <Served key="definition" text={definition} by={`indicator.${key}`} />,
          ],
        }))}
      />
    </Section>
  )
}
