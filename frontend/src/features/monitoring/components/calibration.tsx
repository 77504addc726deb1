import { Correlation } from "@/features/monitoring/components/correlation"
import { LensRecordCard } from "@/features/monitoring/components/lens-record"
import { Section } from "@/features/monitoring/components/section"
import { t } from "@/i18n"
import { number } from "@/lib/format"
import type { LensKey } from "@/lib/lens"
import type { CalibrationFacts } from "@/lib/schema"

/** The service's own record since release: what was said, and what came of it. */
export function CalibrationSection({ calibration }: { calibration: CalibrationFacts }) {
  const { lenses, popularity, minimum, bin_minimum, emerged_popularity, emerged_streams } = calibration
  const rules: Partial<Record<LensKey, string>> = {
    emerging: t("calibration.emerging", {
      popularity: number(emerged_popularity),
      streams: number(emerged_streams),
    }),
    charting: t("calibration.charting"),
  }
  return (
    <Section id="calibration" title={t("calibration.heading")} lead={t("calibration.lead")}>
      <p className="mt-4 max-w-measure font-medium">{t("calibration.sample")}</p>
      <p className="mt-1 max-w-measure text-soft">{t("calibration.once")}</p>
      <div className="mt-6 grid gap-5 lg:grid-cols-2">
        {lenses.map((record) => (
          <LensRecordCard
            key={`${record.models} ${record.lens}`}
            record={record}
            rule={rules[record.lens] ?? calibration.rules[record.lens] ?? ""}
            minimum={minimum}
            binMinimum={bin_minimum}
          />
        ))}
        <Correlation records={popularity} minimum={minimum} />
      </div>
    </Section>
  )
}
