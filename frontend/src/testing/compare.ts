import { HttpResponse, http } from "msw"
import type { Analysis, AnalysisSummary, Report } from "@/lib/schema"
import { analysis, CALM, REPORT } from "@/testing/report"
import { refuse, server } from "@/testing/server"

function named(name: string, changes: Partial<Report> = {}): Report {
  return { ...REPORT, source: { ...REPORT.source, name }, ...changes }
}

function moved(key: string, value: number, percentile: number, low: number | null, high: number | null) {
  return { ...REPORT.features, [key]: { value, percentile, low, high, unit: "" } } as Report["features"]
}

export const OTHER = named("=other, song.mp3", {
  features: moved("danceability", 0.2, 5, 0.1, 0.3),
  lenses: REPORT.lenses && {
    ...REPORT.lenses,
    charting: {
      ...(REPORT.lenses["charting"] as NonNullable<Report["lenses"]>[string]),
      decade: "1980s",
      members: { random_forest: { hit: false, probability: 0.2 } },
    },
  },
})

const KNOWN: Record<string, Partial<Analysis> | null> = {
  a1: { report: REPORT },
  a2: { report: OTHER, source: { ...analysis().source, name: "=other, song.mp3" } },
  calm: { report: CALM, source: { ...analysis().source, name: "calm.mp3" } },
  later: { state: "running", source: { ...analysis().source, name: "later.mp3" } },
  broken: {
    state: "failed",
    source: { ...analysis().source, name: "broken.mp3" },
    error: {
      code: "corrupt_audio",
      status: 422,
      title: "The recording is damaged",
      detail: "",
      advice: "",
    } as never,
  },
}

function summary(id: string, name: string): AnalysisSummary {
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
  }
}

const LISTED = [summary("a1", "song.mp3"), summary("a2", "=other, song.mp3")]

/** A service that knows them, and finds finished ones by name; gives what was searched for. */
export function serveComparison(): (string | null)[] {
  const searched: (string | null)[] = []
  server.use(
    http.get("*/api/v1/analyses/:id", ({ params }) => {
      const known = KNOWN[String(params["id"])]
      if (!known) return refuse("analysis_not_found", 404)
      return HttpResponse.json(analysis({ id: String(params["id"]), state: "succeeded", ...known }))
    }),
    http.get("*/api/v1/analyses", ({ request }) => {
      const q = new URL(request.url).searchParams.get("q")
      searched.push(q)
      return HttpResponse.json({
        items: LISTED.filter(({ source }) => source.name.includes(q ?? "")),
        next_cursor: null,
      })
    }),
  )
  return searched
}
