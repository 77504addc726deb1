import { ProblemPanel } from "@/components/problem-panel"
import { useOutcome } from "@/features/outcome/api/outcome"
import { OutcomeForm } from "@/features/outcome/components/outcome-form"
import { t, useSpoken } from "@/i18n"
import { shown } from "@/lib/problem"

/** The form, once it is known what was told before. */
export function OutcomePanel({ analysis }: { analysis: string }) {
  useSpoken()
  const before = useOutcome(analysis)
  return (
    <>
      <p className="mt-1 max-w-measure text-soft">{t("outcome.lead")}</p>
      {before.error ? (
        <div className="mt-4">
          <ProblemPanel
            heading="h3"
            problem={shown(before.error)}
            action={{ label: t("problem.retry"), run: () => void before.refetch() }}
          />
        </div>
      ) : before.data === undefined ? (
        <p role="status" className="mt-4">
          {t("app.loading")}
        </p>
      ) : (
        <OutcomeForm analysis={analysis} before={before.data} />
      )}
    </>
  )
}
