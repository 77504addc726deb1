import { HttpResponse, http } from "msw"
import { setupServer } from "msw/node"
import type { components } from "@/generated/api"
import { LIMITS } from "@/generated/service"
import type { AnalysisPage, OptionalInput, Problem } from "@/lib/schema"
import { FEATURES } from "@/testing/features"
import { REFERENCE } from "@/testing/what-if"

const MODELS: components["schemas"]["ModelsFacts"] = {
  version: "2026.1",
  trained: "2026-01-01",
  feature_hash: "cd".repeat(32),
  data: { tracks: "ab".repeat(32) },
  libraries: {},
  total_bytes: 1,
  sets: {},
  limits: [],
}

const NO_ANALYSES: AnalysisPage = { items: [], next_cursor: null }

/** What models with a variant take; `answers` is empty for what they don't. */
export const INPUTS: OptionalInput[] = [
  { name: "genre", meaning: "Genre", answers: ["emerging", "popularity"], choices: ["hip-hop", "techno"] },
  { name: "explicit", meaning: "Explicit", answers: ["emerging", "popularity"], choices: [] },
  { name: "year", meaning: "Year", answers: ["charting"], choices: [] },
]

/** A service at rest; a test adds what it is about. */
export const server = setupServer(
  http.get("*/api/v1/features", () => HttpResponse.json(FEATURES)),
  http.get("*/api/v1/limits", () => HttpResponse.json(LIMITS)),
  http.get("*/api/v1/models/reference", () => HttpResponse.json(REFERENCE)),
  http.get("*/api/v1/models", () => HttpResponse.json(MODELS)),
  http.get("*/api/v1/inputs", () => HttpResponse.json(INPUTS)),
  http.get("*/api/v1/samples", () =>
    HttpResponse.json([{ name: "first", title: "First light", url: "/api/v1/samples/first" }]),
  ),
  http.get("*/api/v1/analyses/:id/events", () => stream(new ReadableStream())),
  http.get("*/api/v1/analyses", () => HttpResponse.json(NO_ANALYSES)),
)

/** An answer of server-sent events. */
export function stream(body: ReadableStream | string) {
  return new HttpResponse(body, { headers: { "Content-Type": "text/event-stream" } })
}

export function problem(code: string, status: number): Problem {
  return {
    code,
    status,
    title: `Title of ${code}`,
    detail: `Detail of ${code}`,
    advice: `Advice for ${code}`,
    instance: null,
    analysis: null,
    fields: [],
  }
}

export function refuse(code: string, status: number) {
  return HttpResponse.json(problem(code, status), { status })
}
