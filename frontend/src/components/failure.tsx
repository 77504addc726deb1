import { HomeLink } from "@/components/home-link"
import { Page } from "@/components/page"
import { ProblemPanel } from "@/components/problem-panel"
import { t } from "@/i18n"
import { shown } from "@/lib/problem"

/** A screen whose contents could not be had. */
export function Failure({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  return (
    <Page title={shown(error).title} className="mx-auto max-w-3xl pt-6">
      <div className="mt-6">
        <ProblemPanel
          problem={shown(error)}
          {...(retry === undefined ? {} : { action: { label: t("problem.retry"), run: retry } })}
        />
      </div>
      <p className="mt-8">
        <HomeLink />
      </p>
    </Page>
  )
}
