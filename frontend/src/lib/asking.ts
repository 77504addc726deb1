import { callerHeaders } from "@/lib/caller"

/**
 * An answer that does not come is given up: who waits for it would ask no more, and the screen stand still.
 *
 * A report has 50 kB: so long it may be on its way over the slowest of phones.
 */
const PATIENCE = 30_000

/**
 * Ask the service, as the caller that this browser is.
 *
 * What is only looked up is given up after a while. What is sent takes as long as it takes: given up, it might have
 * been done all the same.
 */
export function ask(request: Request): Promise<Response> {
  if (request.method !== "GET") return askAtLength(request)
  return askAtLength(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(PATIENCE)]) })
}

/** Ask for what may take as long as it likes to come: a file to keep, or a stream of events. */
export function askAtLength(request: Request, init?: RequestInit): Promise<Response> {
  for (const [name, value] of Object.entries(callerHeaders())) request.headers.set(name, value)
  return globalThis.fetch(request, init)
}
