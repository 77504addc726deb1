import { askAtLength } from "@/lib/asking"
import type { Analysis, AnalysisEvent } from "@/lib/schema"

interface Watching {
  readonly onEvent: (event: AnalysisEvent) => void
  /** Whether events arrive; false while the connection is down, though it is tried again. */
  readonly onLive: (isLive: boolean) => void
}

const AGAIN = 3000

/**
 * Listen to an analysis until its end. The function that is given back stops listening.
 *
 * By fetch, because an EventSource sends no headers, and by these the service knows whose analysis it is.
 */
export function watch(id: string, watching: Watching): () => void {
  const stopping = new AbortController()
  void follow(
    `${location.origin}/api/v1/analyses/${encodeURIComponent(id)}/events`,
    watching,
    stopping.signal,
  )
  return () => stopping.abort()
}

async function follow(address: string, { onEvent, onLive }: Watching, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const response = await askAtLength(new Request(address, { signal })).catch(() => null)
    if (response?.ok && response.body !== null) {
      onLive(true)
      if (await hear(response.body, onEvent, signal)) return
    }
    if (signal.aborted) return
    onLive(false)
    // What is refused now is refused again; the analysis itself, asked for, says why.
    if (response !== null && response.status >= 400 && response.status < 500) return
    await new Promise((resume) => setTimeout(resume, AGAIN))
  }
}

/** Hand on what a stream tells; true when it told the end, false when it broke off before. */
async function hear(
  body: ReadableStream<Uint8Array>,
  onEvent: Watching["onEvent"],
  signal: AbortSignal,
): Promise<boolean> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ""
  for (;;) {
    const part = await reader.read().catch(() => null)
    if (part === null || part.done || signal.aborted) return false
    const messages = (rest + decoder.decode(part.value, { stream: true })).split(/\r?\n\r?\n/)
    rest = messages.pop() ?? ""
    for (const message of messages) {
      const event = parse(message)
      if (event === null) continue
      onEvent(event)
      if (event.type === "end") return true
    }
  }
}

/** Read one message; those without data only keep the connection open. */
function parse(message: string): AnalysisEvent | null {
  const data = message
    .split(/\r?\n/)
    .filter((line) => line.startsWith("data:"))
    .map((line) => line.slice(5))
  return data.length === 0 ? null : (JSON.parse(data.join("\n")) as AnalysisEvent)
}

/** The analysis as it is after an event. Stages that the event does not name stay as they were. */
export function apply(analysis: Analysis, event: AnalysisEvent): Analysis {
  const { stage } = event
  return {
    ...analysis,
    state: event.type === "end" ? analysis.state : event.state,
    queue_position: event.queue_position,
    stages:
      stage === null
        ? analysis.stages
        : analysis.stages.map((row) => (row.stage === stage.stage ? stage : row)),
  }
}
