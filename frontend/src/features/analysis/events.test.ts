import { HttpResponse, http } from "msw"
import { afterEach, describe, expect, it, vi } from "vitest"
import { watch } from "@/features/analysis/api/events"
import type { AnalysisEvent } from "@/lib/schema"
import { refuse, server, stream } from "@/testing/server"

const EVENTS = "*/api/v1/analyses/a1/events"

function told(number: number, type: AnalysisEvent["type"] = "state"): string {
  const event = {
    type,
    number,
    analysis: "a1",
    state: "running",
    queue_position: null,
    stage: null,
    error: null,
  }
  return `event: ${type}\ndata: ${JSON.stringify(event)}\nid: ${number}\n\n`
}

/** A body that comes in these pieces. */
function pieces(...texts: string[]): ReadableStream {
  const encoder = new TextEncoder()
  return new ReadableStream({
    start(controller) {
      for (const text of texts) controller.enqueue(encoder.encode(text))
      controller.close()
    },
  })
}

function listen() {
  const onEvent = vi.fn<(event: AnalysisEvent) => void>()
  const onLive = vi.fn<(isLive: boolean) => void>()
  const stop = watch("a1", { onEvent, onLive })
  return { onEvent, onLive, stop, numbers: () => onEvent.mock.calls.map(([event]) => event.number) }
}

afterEach(() => vi.useRealTimers())

describe("listening", () => {
  it("hears events however the body is cut, and stops at the end", async () => {
    const [first, rest] = [told(1).slice(0, 25), told(1).slice(25)]
    server.use(
      http.get(EVENTS, () => stream(pieces(first, `${rest}: ping\n\n`, told(2) + told(3, "end"), told(4)))),
    )
    const { numbers } = listen()
    await vi.waitFor(() => expect(numbers()).toEqual([1, 2, 3]))
  })

  it("says as whom it listens", async () => {
    const sent: (string | null)[] = []
    server.use(
      http.get(EVENTS, ({ request }) => {
        sent.push(request.headers.get("X-Visitor-Token"))
        return stream(told(1, "end"))
      }),
    )
    const { numbers } = listen()
    await vi.waitFor(() => expect(numbers()).toEqual([1]))
    expect(sent).toEqual([expect.stringMatching(/^[0-9a-f]{48}$/)])
  })

  it("begins anew after a break", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] })
    let calls = 0
    server.use(
      http.get(EVENTS, () => {
        calls += 1
        if (calls === 1) return HttpResponse.error()
        return calls === 2 ? stream(told(1)) : stream(told(1) + told(2, "end"))
      }),
    )
    const { numbers, onLive } = listen()
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(3000)
      expect(numbers()).toEqual([1, 1, 2])
    })
    expect(onLive.mock.calls.flat()).toEqual([false, true, false, true])
  })

  it("takes a refusal for an answer", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] })
    let calls = 0
    server.use(
      http.get(EVENTS, () => {
        calls += 1
        return refuse("analysis_not_found", 404)
      }),
    )
    const { onLive } = listen()
    await vi.waitFor(() => expect(onLive.mock.calls).toEqual([[false]]))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(calls).toBe(1)
  })
})
