import { toProblem } from "@/lib/api"
import { callerHeaders } from "@/lib/caller"
import { parsed, postForm } from "@/lib/post-form"
import { unreachable } from "@/lib/problem"
import type { Accepted } from "@/lib/schema"
import { append, type Stated } from "@/lib/stated"

const ADDRESS = "/api/v1/analyses"

interface Sending {
  readonly stated: Stated
  readonly signal: AbortSignal
  readonly onProgress: (sent: number) => void
}

/** Upload a recording. */
export async function send(file: File, { stated, signal, onProgress }: Sending): Promise<Accepted> {
  const body = new FormData()
  append(body, stated)
  body.append("file", file)
  const { status, answer } = await postForm(ADDRESS, body, { signal, onProgress })
  if (status === 202) return answer as Accepted
  throw toProblem(answer, status)
}

/** Have a sample track analysed, by its name. */
export async function sendSample(name: string, stated: Stated): Promise<Accepted> {
  const body = new FormData()
  append(body, stated)
  body.append("sample", name)
  const response = await fetch(ADDRESS, { method: "POST", body, headers: callerHeaders() }).catch(() => {
    throw unreachable()
  })
  const answer = parsed(await response.text())
  if (response.status === 202) return answer as Accepted
  throw toProblem(answer, response.status)
}
