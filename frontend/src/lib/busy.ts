import { isUnreachable, ServiceProblem } from "@/lib/problem"

const SILENT = 5000

/** How long to wait before asking again: a service with much to do, or silent, is asked until it answers. */
export function pauseAfter(error: unknown): number | false {
  if (isUnreachable(error)) return SILENT
  return isBusy(error) ? (error.retryAfter ?? 2) * 1000 : false
}

/** Whether the service has too much to do just now. */
export function isBusy(error: unknown): error is ServiceProblem {
  return error instanceof ServiceProblem && !isUnreachable(error) && [429, 503].includes(error.status)
}
