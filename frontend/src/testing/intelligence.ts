import type {
  Claim,
  Evidence,
  ExecutiveReport,
  Hypothesis,
  IntelligenceStatus,
  ModelFigures,
  SavedQuery,
  TrackPoints,
} from "@/lib/schema"

const FEW = { value: 0.49, low: 0.47, high: 0.51, n: 17163 }
const told = (text: string) => ({ key: "told", text, numbers: {} })

export const STATUS: IntelligenceStatus = {
  run: "0123456789ab",
  made: "2026-01-02T03:04:00Z",
  tracks: 120,
  sql: true,
  most_rows: 1000,
}

const CLAIM: Claim = {
  key: "streams_r2",
  claim: "R² of streams by the forest",
  claimed: 0.847,
  unit: "R²",
  measured: FEW,
  verdict: "refuted",
  why: told("The same artists stood on both sides."),
}

const EVIDENCE: Evidence = {
  key: "ratio_means",
  label: "Mean streams, official video against another",
  unit: "times",
  figure: { value: 1.7, low: 1.5, high: 1.9, n: 16000 },
  p_value: 0.0001,
  method: "Bootstrap by artist.",
}

const HYPOTHESIS: Hypothesis = {
  key: "h2_official_video",
  statement: "Tracks with an official video have at least 30 % more streams.",
  threshold: 1.3,
  verdict: "weakened",
  finding: told("Not so many more once like is compared with like."),
  evidence: [EVIDENCE, { ...EVIDENCE, key: "value", label: "E-value", unit: "r", p_value: null }],
  assumptions: [told("Nothing unmeasured decides both.")],
  caveats: [],
}

const MODEL: ModelFigures = {
  target: "streams",
  family: "after_release",
  learner: "boosted",
  with_artist: false,
  columns: ["log_views"],
  settings: {},
  folds: { r2: FEW },
  spread: { r2: [0.46, 0.5, 0.52] },
  test: { r2: { ...FEW, value: 0.48, n: 2500 } },
}

export const FINDINGS: ExecutiveReport = {
  schema_version: "1",
  run: {
    id: "0123456789ab",
    made: "2026-01-02T03:04:00Z",
    version: "1.2.3",
    seed: 42,
    data: { youtube: "ab".repeat(32) },
    rows: 18868,
    recordings: 17163,
    artists: 1889,
    learned_from: 17163,
    snapshot: "2023-02",
  },
  summary: [told("About half can be told after release.")],
  quality: {
    score: 94.2,
    parts: [{ key: "complete", share: 0.97, weight: 0.3, definition: "Cells with a value." }],
  },
  cleaning: [{ key: "named", why: "A row without a title can't be told.", rows_in: 18868, rows_out: 18300 }],
  models: [MODEL, { ...MODEL, target: "hit", folds: { pr_auc: FEW }, spread: {}, test: {} }],
  drivers: [
    {
      target: "streams",
      family: "after_release",
      column: "energy",
      importance: { ...FEW, value: 0.02 },
      rank: 2,
    },
    { target: "streams", family: "after_release", column: "log_views", importance: FEW, rank: 1 },
    { target: "hit", family: "before_release", column: "licensed", importance: FEW, rank: 1 },
  ],
  claims: [CLAIM, { ...CLAIM, key: "later", claim: "Views lead by weeks", measured: null, verdict: "open" }],
  hypotheses: [HYPOTHESIS],
  insights: [],
  not_testable: [{ key: "lag", claim: "Views lead by two weeks", needs: told("Weekly counts of both.") }],
  indicators: [
    {
      key: "median_streams",
      group: "business",
      label: "median streams",
      unit: "streams",
      figure: { value: 46_000_000, low: 44_000_000, high: 48_000_000, n: 17163 },
      definition: "Half of the recordings have fewer streams.",
    },
  ],
  bands: [
    { group: "tempo", key: "tempo_0", low: null, high: 80, n: 12, streams: null, hits: null },
    {
      group: "tempo",
      key: "tempo_1",
      low: 80,
      high: 100,
      n: 3900,
      streams: { value: 49_000_000, low: 46_000_000, high: 52_000_000, n: 3900 },
      hits: { value: 0.102, low: 0.091, high: 0.113, n: 3900 },
    },
  ],
  reach: { table: "most_streamed", rows: 17163, matched: 900, figures: [EVIDENCE], caveats: [] },
  network: null,
  limits: [told("One snapshot of February 2023.")],
}

const PLACES = Array.from({ length: 120 }, (_, place) => place + 1)

/** 120 recordings: the later, the more views and streams; the second is at no Spotify address. */
export const POINTS: TrackPoints = {
  run: "0123456789ab",
  of: 17163,
  recording: PLACES,
  title: PLACES.map((place) => `Song ${place}`),
  artist: PLACES.map((place) => (place % 2 === 0 ? "Émile" : "Anna")),
  uri: PLACES.map((place) => (place === 2 ? null : `spotify:track:${String(place).padStart(22, "0")}`)),
  log_views: PLACES.map((place) => 4 + place / 40),
  log_streams: PLACES.map((place) => 5 + place / 40),
  residual: PLACES.map((place) => (place === 1 ? null : 0.3)),
  is_hit: PLACES.map((place) => place > 108),
}

export const SAVED: SavedQuery[] = [
  { key: "runs", title: "Runs that filled these tables", sql: "SELECT id FROM runs" },
  { key: "of_a_later_service", title: "Named by the service", sql: "SELECT 1" },
]
