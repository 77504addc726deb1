import { useLinkProps } from "@tanstack/react-router"
import { Check } from "lucide-react"
import type { ReactNode } from "react"
import { decimal } from "@/features/social/figures"
import { STEPS, type Step, type Way } from "@/features/social/way"
import { t } from "@/i18n"

interface StepperProps {
  readonly way: Way
  readonly current: Step
  /** What each step has come to so far; the last is through once the others are. */
  readonly scores: Readonly<Record<Step, number | null>>
}

/** The way from a track to a post: every step a link, in any order, each with its score. */
export function Stepper({ way, current, scores }: StepperProps) {
  return (
    <nav aria-label={t("social.steps")} className="mt-6">
      <ol className="grid grid-cols-4 gap-1.5 sm:gap-3">
        {STEPS.map((step, place) => (
          <li key={step} className="min-w-0">
            <StepLink way={way} step={step} isCurrent={step === current}>
              <Mark place={place + 1} isDone={isDone(step, scores)} isCurrent={step === current} />
              <span className="min-w-0">
                <span className="block text-sm font-semibold [overflow-wrap:anywhere] sm:text-base">
                  {t(`social.step.${step}`)}
                </span>
                <span className="figures block text-sm text-soft">
                  {scores[step] === null ? <span aria-hidden>–</span> : decimal(scores[step])}
                </span>
              </span>
            </StepLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}

interface StepLinkProps {
  readonly way: Way
  readonly step: Step
  readonly isCurrent: boolean
  readonly children: ReactNode
}

/** The router's own link would call the current one a page; it is a step. */
function StepLink({ way, step, isCurrent, children }: StepLinkProps) {
  const link = useLinkProps({ to: "/social", search: { ...way, step } })
  const look = isCurrent ? "border-ink bg-surface" : "border-line text-soft hover:border-edge hover:text-ink"
  return (
    <a
      {...link}
      aria-current={isCurrent ? "step" : undefined}
      className={`flex h-full min-h-14 flex-col gap-0.5 rounded-card border-2 px-2 py-2 transition-colors sm:flex-row sm:items-center sm:gap-3 sm:px-4 ${look}`}
    >
      {children}
    </a>
  )
}

function isDone(step: Step, scores: StepperProps["scores"]): boolean {
  return step === "final" ? STEPS.every((each) => scores[each] !== null) : scores[step] !== null
}

function Mark({ place, isDone, isCurrent }: { place: number; isDone: boolean; isCurrent: boolean }) {
  const look = isDone ? "bg-strand-b text-paper" : isCurrent ? "bg-ink text-on-ink" : "bg-sunken text-soft"
  return (
    <span
      aria-hidden
      className={`figures grid size-6 shrink-0 place-items-center rounded-full text-sm font-semibold sm:size-8 ${look}`}
    >
      {isDone ? <Check className="size-4" /> : place}
    </span>
  )
}
