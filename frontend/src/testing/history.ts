import { HttpResponse, http } from "msw"
import type { AnalysisSummary } from "@/lib/schema"
import { analysis } from "@/testing/report"

/** A row of the history. */
export function row(id: string, extra: Partial<AnalysisSummary> = {}, name = `${id}.mp3`): AnalysisSummary {
  return {
    id,
    state: "succeeded",
    source: { ...analysis().source, name },
    decade: null,
    created: "2026-01-02T03:04:05Z",
    finished: null,
    duration: 40,
    summary: null,
    no_verdict: null,
    emerging_hit: true,
    charting_hit: false,
    hit_score: 57,
    error_code: null,
    ...extra,
  }
}

/** A service with these analyses, of which some may be deleted and restored; it notes how it is asked. */
export function keeping(rows: readonly AnalysisSummary[], perPage = 50) {
  const deleted = new Set<string>()
  const asked: URLSearchParams[] = []
  const change = (verb: "delete" | "restore") =>
    http.post(`*/api/v1/analyses/${verb}`, async ({ request }) => {
      const { ids } = (await request.json()) as { ids: string[] }
      for (const id of ids) verb === "delete" ? deleted.add(id) : deleted.delete(id)
      return HttpResponse.json(
        verb === "delete" ? { deleted: ids, restorable_until: "2026-01-02T03:14:05Z" } : { restored: ids },
      )
    })
  const handlers = [
    http.get("*/api/v1/analyses", ({ request }) => {
      const query = new URL(request.url).searchParams
      asked.push(query)
      const words = query.get("q")?.toLowerCase() ?? ""
      const left = rows.filter(({ id, source }) => !deleted.has(id) && source.name.includes(words))
      const start = Number(query.get("cursor") ?? 0)
      const end = start + perPage
      const next_cursor = end < left.length ? String(end) : null
      return HttpResponse.json({ items: left.slice(start, end), next_cursor })
    }),
    change("delete"),
    change("restore"),
  ]
  return { handlers, asked, deleted }
}
