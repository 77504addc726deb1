import { FeatureRow } from "@/features/report/components/feature-row"
import { Timbre } from "@/features/report/components/timbre"
import { isKey, t } from "@/i18n"
import type { FeatureInfo, Report } from "@/lib/schema"

interface FeatureGroupsProps {
  readonly features: Report["features"]
  readonly table: readonly FeatureInfo[]
  /** What its values are. */
  readonly summary?: string
}

/** Everything that was measured, under its heading. */
export function FeatureGroups({ features, table, summary = t("features.summary") }: FeatureGroupsProps) {
  const groups = [...new Set(table.map(({ group }) => group))]
  return (
    <section aria-labelledby="features-heading">
      <h2 id="features-heading" className="text-2xl font-semibold tracking-tight sm:text-3xl">
        {t("features.heading")}
      </h2>
      <p className="mt-1 max-w-measure text-soft print:max-w-none">{summary}</p>
      {groups.map((group) => {
        const rows = table.filter((info) => info.group === group && !isTimbre(info) && features[info.key])
        if (rows.length === 0) return null
        return (
          <section key={group} aria-labelledby={`group-${group}`} className="mt-8 print:mt-4">
            <h3 id={`group-${group}`} className="text-xl font-semibold tracking-tight print:text-lg">
              {groupName(group)}
            </h3>
            <ul className="mt-2 print:mt-1">
              {rows.map((info) => {
                const value = features[info.key]
                return value && <FeatureRow key={info.key} info={info} value={value} />
              })}
            </ul>
            {group === "spectrum" && <Timbre rows={table.filter(isTimbre)} features={features} />}
          </section>
        )
      })}
    </section>
  )
}

/** Thirteen coefficients say something together, not one by one. */
function isTimbre({ key }: FeatureInfo): boolean {
  return key.startsWith("mfcc_")
}

function groupName(group: FeatureInfo["group"]): string {
  const key = `group.${group}`
  return isKey(key) ? t(key as "group.loudness") : group
}
