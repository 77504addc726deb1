import { TriangleAlert } from "lucide-react"
import { Button } from "@/components/button"
import { asServed, t } from "@/i18n"
import { isOurs, languageOf, type ShownProblem, worded } from "@/lib/problem"

interface ProblemPanelProps {
  readonly problem: ShownProblem
  readonly action?: { readonly label: string; readonly run: () => void }
  readonly heading?: "h1" | "h2" | "h3" | "h4"
}

/** What happened, why, what to do next, and the code to tell. */
export function ProblemPanel({ problem: told, action, heading: Heading = "h2" }: ProblemPanelProps) {
  const problem = worded(told)
  const lang = languageOf(problem.code)
  return (
    <section role="alert" className="flex gap-4 rounded-card bg-alarm-wash p-5 sm:p-6">
      <TriangleAlert aria-hidden className="mt-1 size-6 shrink-0 text-alarm" />
      <div className="min-w-0">
        <Heading {...lang} className="text-xl font-semibold tracking-tight">
          {problem.title}
        </Heading>
        {told.detail !== told.title && (
          <p className="mt-1" {...(isOurs(told) ? {} : asServed())}>
            {problem.detail}
          </p>
        )}
        <p className="mt-1 font-medium" {...lang}>
          {problem.advice}
        </p>
        <p className="mt-3 text-sm text-soft">
          {t("problem.code")}{" "}
          <code className="rounded-tag bg-surface px-1.5 py-0.5 text-ink">{problem.code}</code>
        </p>
        {action && (
          <Button className="mt-4" onClick={action.run}>
            {action.label}
          </Button>
        )}
      </div>
    </section>
  )
}
