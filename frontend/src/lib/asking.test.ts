import { delay, HttpResponse, http } from "msw"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { client, unwrap } from "@/lib/api"
import { ask, askAtLength } from "@/lib/asking"
import { server } from "@/testing/server"

const PATIENCE = 30_000
const BATCH = { params: { path: { batch: "b1" } } }
/** What runs out, in the order in which it was asked for. */
let clocks: AbortController[] = []

beforeEach(() => {
  clocks = []
  vi.spyOn(AbortSignal, "timeout").mockImplementation(() => {
    const clock = new AbortController()
    clocks.push(clock)
    return clock.signal
  })
})
afterEach(() => vi.restoreAllMocks())

function runOut(): void {
  for (const clock of clocks) clock.abort(new DOMException("signal timed out", "TimeoutError"))
}

/** A service that takes every call and never answers. */
function silent(): void {
  server.use(http.all("*/api/*", () => delay("infinite")))
}

describe("what is looked up", () => {
  it.each([
    ["batches", () => client.GET("/api/v1/batches")],
    ["the history", () => client.GET("/api/v1/analyses")],
    ["monitoring", () => client.GET("/api/v1/monitoring")],
    ["the service's calls", () => ask(new Request(`${location.origin}/api/openapi.json`))],
  ])("is given up after half a minute: %s", async (_, look) => {
    silent()
    const answer = unwrap(look() as ReturnType<typeof client.GET>)
    const given = expect(answer).rejects.toMatchObject({ code: "service_unreachable", status: 0 })
    await vi.waitFor(() => expect(AbortSignal.timeout).toHaveBeenCalledExactlyOnceWith(PATIENCE))
    runOut()
    await given
  })

  it("is given up as well where an answer began and does not go on", async () => {
    const begun = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"items":')),
    })
    server.use(
      http.get(
        "*/api/v1/batches",
        () => new HttpResponse(begun, { headers: { "Content-Type": "application/json" } }),
      ),
    )
    const given = expect(unwrap(client.GET("/api/v1/batches"))).rejects.toMatchObject({ status: 0 })
    await vi.waitFor(() => expect(clocks).toHaveLength(1))
    runOut()
    await given
  })

  it("is no problem where the screen itself wants it no more", async () => {
    silent()
    const gone = new AbortController()
    const left = expect(unwrap(client.GET("/api/v1/batches", { signal: gone.signal }))).rejects
    gone.abort()
    await left.toMatchObject({ name: "AbortError" })
  })
})

describe("what may take long", () => {
  it.each([
    ["what is sent", () => client.POST("/api/v1/batches/{batch}/cancel", BATCH)],
    ["a file", () => client.GET("/api/v1/batches/{batch}/results.csv", { ...BATCH, fetch: askAtLength })],
    ["a stream", () => askAtLength(new Request(`${location.origin}/api/v1/analyses/a1/events`))],
  ])("is waited for: %s", async (_, call) => {
    server.use(http.all("*/api/*", () => HttpResponse.json({})))
    expect((await (call() as ReturnType<typeof client.GET>)).error).toBeUndefined()
    expect(AbortSignal.timeout).not.toHaveBeenCalled()
  })
})
