import { HomeLink } from "@/components/home-link"
import { Page } from "@/components/page"
import { ProblemPanel } from "@/components/problem-panel"
import { StageList } from "@/features/analysis/components/stage-list"
import { t } from "@/i18n"
import { shown } from "@/lib/problem"
import type { Analysis } from "@/lib/schema"
import { sourceName } from "@/lib/source"

/** An analysis that failed or was cancelled: what happened, where, and what to do next. */
export function Ended({ analysis }: { analysis: Analysis }) {
  const name = sourceName(analysis.source)
  const isFailed = analysis.state === "failed"
  return (
    <Page
      title={isFailed ? t("failed.title", { name }) : t("working.cancelled.title")}
      headingClass="text-3xl sm:text-4xl [overflow-wrap:anywhere]"
      className="mx-auto max-w-3xl pt-6"
    >
      <div className="mt-6">
        {isFailed ? (
          <ProblemPanel problem={analysis.error ?? shown(new Error(t("state.failed")))} />
        ) : (
          <p className="text-lg text-soft">{t("working.cancelled.text")}</p>
        )}
      </div>
      <p className="mt-8">
        <HomeLink />
      </p>
      <div className="mt-10">
        <StageList stages={analysis.stages} hasEnded />
      </div>
    </Page>
  )
}
