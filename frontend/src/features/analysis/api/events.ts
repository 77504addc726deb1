import type { Analysis, AnalysisEvent } from "@/lib/schema"

interface Watching {
  readonly onEvent: (event: AnalysisEvent) => void
  /** Whether events arrive; false while the connection is down, though the browser keeps trying. */
  readonly onLive: (isLive: boolean) => void
}

const TYPES = ["state", "stage", "end"] as const

/** Listen to an analysis until its end. The function that is given back stops listening. */
export function watch(id: string, { onEvent, onLive }: Watching): () => void {
  const source = new EventSource(`/api/v1/analyses/${encodeURIComponent(id)}/events`)
  const receive = (message: MessageEvent<string>) => {
    const event = JSON.parse(message.data) as AnalysisEvent
    onEvent(event)
    if (event.type === "end") source.close()
  }
  source.addEventListener("open", () => onLive(true))
  source.addEventListener("error", () => onLive(false))
  for (const type of TYPES) source.addEventListener(type, receive)
  return () => source.close()
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
