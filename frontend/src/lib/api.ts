import createClient from "openapi-fetch"
import type { paths } from "@/generated/api"
import { ask } from "@/lib/asking"
import { askForKey } from "@/lib/caller"
import { ServiceProblem, unreachable } from "@/lib/problem"
import type { Problem } from "@/lib/schema"

// An absolute base, because Node's Request (used in tests) refuses relative addresses; `fetch` is looked up
// at call time so that a test's interceptor is seen, and who calls is settled then too.
export const client = createClient<paths>({
  baseUrl: globalThis.location.origin,
  fetch: ask,
})

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** Give the answer's data, or throw what the service said as a `ServiceProblem`. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const answer = await call.catch((cause: unknown) => {
    if (cause instanceof Error && cause.name === "AbortError") throw cause
    throw unreachable()
  })
  if (answer.response.ok) return answer.data as T
  const { status, headers } = answer.response
  throw toProblem(answer.error, status, headers.get("Retry-After"))
}

/** Turn an error body into a problem; a body that is none of ours (a proxy's page) still gets a sentence. */
export function toProblem(body: unknown, status: number, wait: string | null = null): ServiceProblem {
  if (status === 401) askForKey()
  if (isProblem(body))
    return new ServiceProblem(body, { retryAfter: wait === null ? null : Number(wait) || null })
  return unreachable(status)
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "code" in body && "advice" in body && "title" in body
}
