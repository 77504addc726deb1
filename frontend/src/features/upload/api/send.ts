import { append, type Stated } from "@/features/upload/stated"
import { toProblem } from "@/lib/api"
import { callerHeaders } from "@/lib/caller"
import { unreachable } from "@/lib/problem"
import type { Accepted } from "@/lib/schema"

const ADDRESS = "/api/v1/analyses"

interface Sending {
  readonly stated: Stated
  readonly signal: AbortSignal
  readonly onProgress: (sent: number) => void
}

/** Upload a recording. By XMLHttpRequest, because fetch tells nothing of how far a body has gone. */
export function send(file: File, { stated, signal, onProgress }: Sending): Promise<Accepted> {
  const body = new FormData()
  append(body, stated)
  body.append("file", file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const abort = () => {
      request.abort()
      reject(new DOMException("Upload cancelled", "AbortError"))
    }
    signal.addEventListener("abort", abort)
    request.upload.addEventListener("progress", (event) => onProgress(event.loaded))
    request.addEventListener("loadend", () => signal.removeEventListener("abort", abort))
    request.addEventListener("error", () => reject(unreachable()))
    request.addEventListener("load", () => {
      const answer = parse(request.responseText)
      if (request.status === 202) resolve(answer as Accepted)
      else reject(toProblem(answer, request.status))
    })
    request.open("POST", ADDRESS)
    for (const [name, value] of Object.entries(callerHeaders())) request.setRequestHeader(name, value)
    request.send(body)
  })
}

/** Have a sample track analysed, by its name. */
export async function sendSample(name: string, stated: Stated): Promise<Accepted> {
  const body = new FormData()
  append(body, stated)
  body.append("sample", name)
  const response = await fetch(ADDRESS, { method: "POST", body, headers: callerHeaders() }).catch(() => {
    throw unreachable()
  })
  const answer = parse(await response.text())
  if (response.status === 202) return answer as Accepted
  throw toProblem(answer, response.status)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
