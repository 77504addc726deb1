import { ProblemPanel } from "@/components/problem-panel"
import { t } from "@/i18n"
import { shown } from "@/lib/problem"

/** Shown where a screen broke; the shell around it stands. */
export function Stumbled({ error }: { error: unknown }) {
  return (
    <ProblemPanel
      problem={shown(error)}
      action={{ label: t("problem.retry"), run: () => globalThis.location.reload() }}
      heading="h1"
    />
  )
}
