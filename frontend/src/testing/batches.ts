import { HttpResponse, http } from "msw"
import type { BatchDetail, BatchItem } from "@/lib/schema"

const NONE = { waiting: 0, queued: 0, running: 0, succeeded: 0, failed: 0, cancelled: 0 }

export function item(number: number, extra: Partial<BatchItem> = {}): BatchItem {
  return {
    number,
    name: `take ${number}.wav`,
    kind: "upload",
    source: null,
    state: "succeeded",
    analysis: `a${number}`,
    analysis_url: `/api/v1/analyses/a${number}`,
    error: null,
    ...extra,
  }
}

export function batch(items: readonly BatchItem[], extra: Partial<BatchDetail> = {}): BatchDetail {
  const counts = { ...NONE }
  for (const { state } of items) counts[state] += 1
  return {
    id: "b1",
    name: "Monday",
    state: "ended",
    total: items.length,
    counts,
    rounds: 0,
    created: "2026-01-02T03:04:05Z",
    open_until: null,
    ended: null,
    url: "/api/v1/batches/b1",
    results_csv_url: "/api/v1/batches/b1/results.csv",
    results_jsonl_url: "/api/v1/batches/b1/results.jsonl",
    callback: null,
    items: [...items],
    next_cursor: null,
    ...extra,
  }
}

export function songs(count: number): File[] {
  return Array.from(
    { length: count },
    (_, index) => new File(["sound"], `song ${index}.mp3`, { type: "audio/mpeg" }),
  )
}

/**
 * A service that opens one batch, each of another id, and takes files into it; `answer` may refuse a call instead.
 *
 * Files are told apart by the keys of their calls: jsdom's forms don't reach a handler whole.
 */
export function taking(
  id: string,
  answer: (key: string, call: number) => Response | undefined | Promise<undefined> = () => undefined,
) {
  const taken: string[] = []
  const keys: string[] = []
  const calls = { open: 0, most: 0, now: 0, isClosed: false }
  const seen = () =>
    batch(
      taken.map((_, index) => item(index + 1)),
      {
        id,
        state: calls.isClosed ? "ended" : "running",
        open_until: calls.isClosed ? null : "2026-01-02T04:04:05Z",
      },
    )
  const handlers = [
    http.get("*/api/v1/batches", () => HttpResponse.json({ items: [], next_cursor: null })),
    http.post("*/api/v1/batches", () => {
      calls.open += 1
      return HttpResponse.json(seen(), { status: 202 })
    }),
    http.post(`*/api/v1/batches/${id}/items`, async ({ request }) => {
      calls.now += 1
      calls.most = Math.max(calls.most, calls.now)
      const key = request.headers.get("Idempotency-Key") ?? ""
      const refused = await answer(key, keys.push(key))
      await new Promise((resume) => setTimeout(resume, 5))
      calls.now -= 1
      if (refused) return refused
      taken.push(key)
      return HttpResponse.json(seen(), { status: 202 })
    }),
    http.post(`*/api/v1/batches/${id}/close`, () => {
      calls.isClosed = true
      return HttpResponse.json(seen())
    }),
    http.get(`*/api/v1/batches/${id}`, () => HttpResponse.json(seen())),
  ]
  return { handlers, taken, keys, calls }
}
