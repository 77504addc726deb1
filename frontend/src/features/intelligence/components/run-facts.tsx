import { Section } from "@/features/intelligence/components/section"
import { t } from "@/i18n"
import { moment, number } from "@/lib/format"
import type { ExecutiveReport } from "@/lib/schema"

/** Which run found it, of which data: each figure of the report is of this run alone. */
export function RunFacts({ run }: Pick<ExecutiveReport, "run">) {
  const facts = [
    [t("intel.run.id"), run.id],
    [t("intel.run.made"), moment(run.made)],
    [t("intel.run.version"), run.version],
    [t("intel.run.seed"), String(run.seed)],
    ...(run.snapshot === null ? [] : [[t("intel.run.snapshot"), run.snapshot] as const]),
    [t("intel.run.rows"), number(run.rows)],
    [t("intel.run.recordings"), number(run.recordings)],
    [t("intel.run.artists"), number(run.artists)],
    [t("intel.run.learned"), number(run.learned_from)],
    ...Object.entries(run.data).map(([name, sum]) => [t("intel.run.data", { name }), sum] as const),
  ] as const
  return (
    <Section id="run" title={t("intel.run")} lead={t("intel.run.lead")}>
      <dl className="figures mt-4 grid gap-x-8 gap-y-2 sm:grid-cols-[auto_1fr]">
        {facts.map(([name, text]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="mb-2 [overflow-wrap:anywhere] sm:mb-0">{text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
