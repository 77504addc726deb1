import { callerHeaders } from "@/lib/caller"
import { unreachable } from "@/lib/problem"

export interface Posted {
  readonly status: number
  /** What was answered, if it was JSON. */
  readonly answer: unknown
  /** Seconds after which to try again, where the service said so. */
  readonly retryAfter: number | null
}

interface Posting {
  readonly signal: AbortSignal
  readonly onProgress: (sent: number) => void
  readonly headers?: Readonly<Record<string, string>>
}

/** Post a form with files. By XMLHttpRequest, because fetch tells nothing of how far a body has gone. */
export function postForm(address: string, body: FormData, posting: Posting): Promise<Posted> {
  const { signal, onProgress, headers = {} } = posting
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const abort = () => {
      request.abort()
      reject(new DOMException("Upload cancelled", "AbortError"))
    }
    if (signal.aborted) return abort()
    signal.addEventListener("abort", abort)
    request.upload.addEventListener("progress", (event) => onProgress(event.loaded))
    request.addEventListener("loadend", () => signal.removeEventListener("abort", abort))
    request.addEventListener("error", () => reject(unreachable()))
    request.addEventListener("load", () => {
      const said = request.getResponseHeader("Retry-After")
      const retryAfter = said === null || Number.isNaN(Number(said)) ? null : Number(said)
      resolve({ status: request.status, answer: parsed(request.responseText), retryAfter })
    })
    request.open("POST", address)
    for (const [name, value] of Object.entries({ ...callerHeaders(), ...headers })) {
      request.setRequestHeader(name, value)
    }
    request.send(body)
  })
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
