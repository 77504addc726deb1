import { Button } from "@/components/button"
import { Page } from "@/components/page"
import { useCancel } from "@/features/analysis/api/analysis"
import { StageList } from "@/features/analysis/components/stage-list"
import { knownFacts } from "@/features/analysis/facts"
import { t } from "@/i18n"
import { useFeatureTable } from "@/lib/feature-table"
import type { Analysis } from "@/lib/schema"
import { sourceName } from "@/lib/source"

interface WorkingProps {
  readonly analysis: Analysis
  readonly isLive: boolean
}

/** An analysis that waits or runs. */
export function Working({ analysis, isLive }: WorkingProps) {
  const table = useFeatureTable()
  const cancel = useCancel(analysis.id)
  const title = t("working.title", { name: sourceName(analysis.source) })
  return (
    <Page
      title={title}
      headingClass="text-3xl sm:text-5xl [overflow-wrap:anywhere]"
      className="mx-auto max-w-3xl pt-6"
    >
      <p className="mt-3 text-lg" role="status">
        {standing(analysis)}
      </p>
      <p className="mt-1 max-w-brief text-soft">{isLive ? t("working.lead") : t("working.polling")}</p>
      <dl aria-label={t("working.facts")} className="mt-6 flex min-h-18 flex-wrap gap-x-12 gap-y-4">
        {knownFacts(analysis.stages, table.data ?? []).map(({ label, text }) => (
          <div key={label} className="animate-appear">
            <dt className="text-sm text-soft">{label}</dt>
            <dd className="figures font-display text-3xl font-semibold tracking-tight">{text}</dd>
          </div>
        ))}
      </dl>
      <StageList stages={analysis.stages} />
      <Button className="mt-8" onClick={() => cancel.mutate()} disabled={cancel.isPending}>
        {t("working.cancel")}
      </Button>
    </Page>
  )
}

/** The state in words; it is read out when it changes. */
function standing({ state, queue_position, stages }: Analysis): string {
  if (state === "queued") {
    return queue_position === null ? t("working.queued") : t("working.position", { position: queue_position })
  }
  const current = stages.find(({ status }) => status === "running")
  return current === undefined ? t("working.running") : t(`stage.${current.stage}`)
}
