import { t } from "@/i18n"
import type { Problem } from "@/lib/schema"

/** What is shown of an error: a code, what happened, why, what to do next. */
export type ShownProblem = Pick<Problem, "code" | "title" | "detail" | "advice">

/** An error as the service tells it. */
export class ServiceProblem extends Error implements ShownProblem {
  readonly code: string
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly advice: string

  constructor(problem: ShownProblem & { status: number }) {
    super(problem.detail)
    this.name = "ServiceProblem"
    this.code = problem.code
    this.status = problem.status
    this.title = problem.title
    this.detail = problem.detail
    this.advice = problem.advice
  }
}

/** The service did not answer, or what answered is not the service (status 0: nothing answered). */
export function unreachable(status = 0): ServiceProblem {
  return new ServiceProblem({
    code: "service_unreachable",
    status,
    title: t("problem.unreachable.title"),
    detail: status === 0 ? t("problem.unreachable.silent") : t("problem.unreachable.status", { status }),
    advice: t("problem.unreachable.advice"),
  })
}

/** Anything thrown, as something that can be shown. */
export function shown(error: unknown): ShownProblem {
  if (error instanceof ServiceProblem) return error
  return {
    code: "dashboard_error",
    title: t("problem.dashboard.title"),
    detail: error instanceof Error ? error.message : String(error),
    advice: t("problem.dashboard.advice"),
  }
}

export function isUnreachable(error: unknown): boolean {
  return error instanceof ServiceProblem && error.code === "service_unreachable"
}
