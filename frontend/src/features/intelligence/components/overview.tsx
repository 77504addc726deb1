import { PAGE, REPORT } from "@/features/intelligence/api/files"
import { Claims } from "@/features/intelligence/components/claims"
import { FileLink } from "@/features/intelligence/components/file-link"
import { Quality } from "@/features/intelligence/components/quality"
import { RunFacts } from "@/features/intelligence/components/run-facts"
import { Section } from "@/features/intelligence/components/section"
import { SentenceList } from "@/features/intelligence/components/served"
import { figure, interval, resting } from "@/features/intelligence/figures"
import { known, t } from "@/i18n"
import type { ExecutiveReport, Indicator } from "@/lib/schema"

const TILES: readonly Indicator["group"][] = ["business", "cross_platform"]

/** The whole at a glance: findings, figures, claims beside what was measured, how good the data is, which run it was. */
export function Overview({ report }: { report: ExecutiveReport }) {
  return (
    <>
      <Section id="summary" title={t("intel.summary")}>
        <SentenceList of={report.summary} className="mt-3 text-lg" />
        <ul className="mt-6 grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          {report.indicators
            .filter(({ group }) => TILES.includes(group))
            .map((each) => (
              <Tile key={each.key} indicator={each} />
            ))}
        </ul>
        <p className="mt-6 flex flex-wrap gap-3">
          <FileLink file={PAGE} label={t("intel.page")} />
          <FileLink file={REPORT} label={t("intel.json")} />
        </p>
      </Section>
      <Claims claims={report.claims} />
      <Quality quality={report.quality} cleaning={report.cleaning} />
      <Section id="limits" title={t("intel.limits")}>
        <SentenceList of={report.limits} className="mt-3" />
      </Section>
      <RunFacts run={report.run} />
    </>
  )
}

function Tile({ indicator: { key, label, unit, figure: metric } }: { indicator: Indicator }) {
  const between = interval(metric, unit)
  return (
    <li className="rounded-card bg-surface p-5">
      <p className="text-sm font-medium text-soft">{known(`intel.indicator.${key}`, label)}</p>
      <p className="figures mt-2 text-xl font-semibold tracking-tight">{figure(metric.value, unit)}</p>
      <p className="figures mt-1 text-sm text-soft">
        {between !== "" && <>{t("intel.between", { interval: between })}, </>}
        {resting(metric.n)}
      </p>
    </li>
  )
}
