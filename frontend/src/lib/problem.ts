import { asServed, said, t } from "@/i18n"
import type { ProblemWords } from "@/i18n/said"
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
  /** Seconds after which the service wants to be asked again, where it said so. */
  readonly retryAfter: number | null
  /** Whether its detail is the dashboard's own, as of a file that is refused before it is sent. */
  readonly isOurs: boolean

  constructor(
    problem: ShownProblem & { status: number },
    { retryAfter = null, isOurs = false }: { retryAfter?: number | null; isOurs?: boolean } = {},
  ) {
    super(problem.detail)
    this.name = "ServiceProblem"
    this.code = problem.code
    this.status = problem.status
    this.title = problem.title
    this.detail = problem.detail
    this.advice = problem.advice
    this.retryAfter = retryAfter
    this.isOurs = isOurs
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

/** A problem's title and advice in the language that is spoken; one of a later service stays as it was worded. */
export function worded(problem: ShownProblem): ShownProblem {
  const { code, detail } = problem
  const [title, advice] = wordsOf(code) ?? [problem.title, problem.advice]
  return { code, title, detail, advice }
}

/** The language in which a problem's title and advice stand. */
export function languageOf(code: string): { readonly lang?: "en" } {
  return OURS.has(code) || wordsOf(code) !== undefined ? {} : asServed()
}

/** What a known error is called; one of a later service shows its code. */
export function titleOf(code: string, otherwise = code): string {
  return wordsOf(code)?.[0] ?? otherwise
}

/** Whether the dashboard itself worded what is wrong, in the language that is spoken. */
export function isOurs(problem: ShownProblem): boolean {
  return OURS.has(problem.code) || (problem instanceof ServiceProblem && problem.isOurs)
}

/** Errors that the dashboard itself words. */
const OURS: ReadonlySet<string> = new Set(["service_unreachable", "dashboard_error"])

function wordsOf(code: string): ProblemWords | undefined {
  return (said()?.problems as Readonly<Record<string, ProblemWords>> | undefined)?.[code]
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
