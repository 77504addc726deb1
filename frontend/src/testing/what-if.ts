import { HttpResponse, http } from "msw"
import type { components } from "@/generated/api"
import type { Analysis, FeatureReference, Prediction, PredictionRequest } from "@/lib/schema"
import { FEATURES } from "@/testing/features"
import { analysis, REPORT } from "@/testing/report"
import { server } from "@/testing/server"

type LensAnswer = Prediction["lenses"][string]

/** The short table without what the short report's models don't take. */
const CHOOSABLE = FEATURES.filter(({ key }) => !key.startsWith("mfcc_") && key !== "key")

function distribution(low: number, high: number, typical: number): FeatureReference {
  const middle = typical
  return {
    low,
    high,
    typical,
    percentile: { x: [low, (low + middle) / 2, middle, (middle + high) / 2, high], y: [0, 10, 50, 90, 100] },
  }
}

export const REFERENCE: components["schemas"]["ReferenceFacts"] = {
  models: "2026.1",
  set: "recording",
  features: {
    danceability: distribution(0, 1, 0.58),
    energy: distribution(0, 1, 0.66),
    loudness: distribution(-46, 4, -7),
    tempo: distribution(32, 243, 122.79),
    mode: { low: 0, high: 1, typical: 1, percentile: { x: [0, 1], y: [21, 71] } },
    duration: distribution(15, 600, 217),
  },
  popularity: { x: [12, 30, 41, 48, 60], y: [0, 10, 50, 90, 100] },
}

const [EMERGING, CHARTING] = [REPORT.lenses?.["emerging"], REPORT.lenses?.["charting"]]
const MEMBERS = ["decision_tree", "k_neighbors", "adaboost", "xgboost", "random_forest"]

/** An answer with so many emerging votes, this chance and this popularity. */
export function predicted(
  votes: number,
  probability: number,
  popularity: number,
  warnings: string[] = [],
): Prediction {
  const members = Object.fromEntries(
    MEMBERS.map((name, place) => [name, { hit: place >= MEMBERS.length - votes, probability: 0.5 }]),
  )
  const unexplained = { reasons: [], member_parts: {}, vote_parts: null }
  return {
    lenses: {
      emerging: { ...EMERGING, ...unexplained, votes, probability, members } as unknown as LensAnswer,
      charting: { ...CHARTING, ...unexplained } as unknown as LensAnswer,
    },
    popularity: {
      value: popularity,
      low: 10,
      high: 70,
      percentile: 50,
      hit_score: popularity + 10,
      given: null,
      reasons: [],
    },
    warnings,
    models: "2026.1",
  }
}

const PREDICTION = predicted(4, 0.81, 41)

/** A service that finds faster tracks less promising, and knows none above 200 BPM. */
export function judge({ features }: PredictionRequest) {
  const { tempo } = features
  return tempo > 130 ? predicted(2, 0.7, 36, tempo > 200 ? ["outside_training_range:tempo"] : []) : PREDICTION
}

/** Such a service with this analysis; gives what it was asked. */
export function serveWhatIf(extra: Partial<Analysis> = {}): PredictionRequest[] {
  const asked: PredictionRequest[] = []
  server.use(
    http.get("*/api/v1/features", () => HttpResponse.json(CHOOSABLE)),
    http.get("*/api/v1/models/reference", () => HttpResponse.json(REFERENCE)),
    http.get("*/api/v1/analyses/a1", () =>
      HttpResponse.json(analysis({ state: "succeeded", report: JUDGED, ...extra })),
    ),
    http.post("*/api/v1/predictions", async ({ request }) => {
      const body = (await request.json()) as PredictionRequest
      asked.push(body)
      return HttpResponse.json(judge(body))
    }),
  )
  return asked
}

export const JUDGED = {
  ...REPORT,
  models: { ...REPORT.models, inputs: ["danceability", "tempo", "mode", "duration"] },
}
