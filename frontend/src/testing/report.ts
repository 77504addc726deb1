import type { Analysis, Curve, FeatureValue, LensReport, Report, StageRow } from "@/lib/schema"

const STAGES = ["receive", "decode", "features", "models", "popularity", "explain", "report"] as const

function value(of: number, extra: Partial<FeatureValue> = {}): FeatureValue {
  return { value: of, low: null, high: null, unit: "", percentile: null, ...extra }
}

function curve(unit: string, values: number[]): Curve {
  return { step: 10, unit, values }
}

const NOTHING_STATED = { genre: null, explicit: null, year: null, decade: null }
const EXPLAINED = { baseline: 0.5, value: 0.62, method: "a stated estimate", error: 0.004 }
const REASONS = [
  { feature: "danceability", contribution: 0.08, sentence: "Danceability of 0.64 raises the chance." },
  { feature: "energy", contribution: -0.05, sentence: "Energy of 0.33 lowers the chance." },
]

const PARTS = { baseline: 0.48, value: 0.84, parts: { danceability: 0.31, energy: -0.02, tempo: 0.07 } }

const EMERGING: LensReport = {
  kind: "chance",
  hit: true,
  votes: 4,
  agreement: "4 of 5",
  probability: 0.81,
  likeness: null,
  base_rate: 0.77,
  stability: 0.93,
  members: {
    random_forest: { hit: true, probability: 0.84 },
    xgboost: { hit: true, probability: 0.73 },
    adaboost: { hit: true, probability: 0.56 },
    k_neighbors: { hit: true, probability: 0.61 },
    decision_tree: { hit: false, probability: 0.44 },
  },
  decade: null,
  given: null,
  explained: EXPLAINED,
  reasons: REASONS,
  member_parts: { random_forest: PARTS },
  vote_parts: PARTS,
}

const CHARTING: LensReport = {
  ...EMERGING,
  kind: "likeness",
  hit: false,
  votes: 2,
  agreement: "3 to 2, split",
  probability: null,
  likeness: 0.39,
  base_rate: 0.5,
  stability: 0.64,
  decade: "2010s",
}

export const REPORT: Report = {
  schema_version: "1",
  id: "a1",
  created: "2026-01-02T03:04:05Z",
  source: {
    kind: "upload",
    name: "song.mp3",
    sha256: "ab".repeat(32),
    bytes: 3_000_000,
    container: { format: "mp3", decoder: "libsndfile", sample_rate: 44100, channels: 2 },
    video: null,
  },
  duration: 40,
  gate: { kind: "music", music: 0.92 },
  features: {
    danceability: value(0.64, { low: 0.54, high: 0.74, percentile: 71 }),
    energy: value(0.33, { low: 0.21, high: 0.45, percentile: 18 }),
    loudness: value(-14.28, { unit: "LUFS", percentile: 31 }),
    tempo: value(119.94, { low: 119.4, high: 120.4, unit: "BPM", percentile: 52 }),
    key: value(10),
    mode: value(1),
    duration: value(40, { unit: "s", percentile: 9 }),
    onset_strength: value(1.5),
    mfcc_1: value(-120.5),
    mfcc_2: value(80.2),
  },
  no_verdict: null,
  summary: "Four of five models see it; chance 81 %. Expected popularity 41.5 of 100.",
  lenses: { emerging: EMERGING, charting: CHARTING },
  popularity: {
    value: 41,
    low: 18,
    high: 63,
    percentile: 61,
    hit_score: 57,
    given: null,
    explained: { ...EXPLAINED, baseline: 36, value: 41, error: 0 },
    reasons: [{ feature: "tempo", contribution: 5, sentence: "Tempo of 119.9 BPM raises it." }],
  },
  curves: {
    energy: curve("dBFS", [-20, -12, -14, -80, -90]),
    loudness: curve("LUFS", [-18, -12, -13, -40, -70]),
    brightness: curve("Hz", [800, 2400, 2000, 9000, 9900]),
    beats: [0.5, 1, 1.5],
    peaks: [0.1, 0.8, 0.9, 0.2],
  },
  sections: [
    { start: 0, end: 15, label: "A", loudness: -16, energy: -18, brightness: 1500 },
    { start: 15, end: 40, label: "B", loudness: -12, energy: -13, brightness: 2200 },
  ],
  warnings: [{ code: "unclear_pulse", message: "No tempo stands out.", about: [] }],
  models: {
    version: "2026.1",
    trained: "2026-01-01",
    set: "recording",
    inputs: ["tempo"],
    limits: ["Sound is not all."],
  },
  stated: NOTHING_STATED,
  along: {
    length: 20,
    step: 5,
    likeness: [0.2, 0.5, null, 0.4, 0.3],
    strongest: { start: 5, end: 25, value: 0.5 },
    held: ["key", "mode", "time_signature", "duration"],
    moments: { tempo: { start: 15, end: 35, value: 121 } },
  },
}

export const SPEECH: Report = {
  ...REPORT,
  gate: { kind: "speech", music: 0.2 },
  no_verdict: "not_music",
  summary: "This is speech, not music, so there is no verdict.",
  lenses: null,
  popularity: null,
  along: null,
}

/** The same track, stated as explicit techno: a variant answered two of the three questions. */
export const STATED: Report = {
  ...REPORT,
  stated: { ...NOTHING_STATED, genre: "techno", explicit: true },
  lenses: {
    emerging: {
      ...EMERGING,
      given: { variant: "stated", inputs: ["genre", "explicit"], plain: 0.61, plain_votes: 3 },
    },
    charting: CHARTING,
  },
  popularity: REPORT.popularity && {
    ...REPORT.popularity,
    given: { variant: "stated", inputs: ["genre", "explicit"], plain: 33.2, plain_votes: null },
  },
}

export const CALM: Report = {
  ...REPORT,
  no_verdict: "too_calm",
  summary:
    "This recording is calmer than the music that the models know, so there is no verdict. Expected popularity 41 of 100.",
  lenses: null,
  along: null,
}

/** Rows of which the first `done` are finished and the next one runs. */
export function stages(done: number): StageRow[] {
  return STAGES.map((stage, index) => ({
    stage,
    status: index < done ? "finished" : index === done ? "running" : "waiting",
    fraction: null,
    started: null,
    seconds: index < done ? 1.25 : null,
    facts: stage === "decode" && done > 1 ? { duration: 40 } : {},
  }))
}

export function analysis(extra: Partial<Analysis> = {}): Analysis {
  return {
    id: "a1",
    state: "running",
    source: { kind: "upload", name: "song.mp3", sha256: "ab".repeat(32), bytes: 3_000_000, video: null },
    decade: null,
    stated: NOTHING_STATED,
    reused: false,
    queue_position: null,
    created: "2026-01-02T03:04:05Z",
    started: null,
    finished: null,
    stages: stages(2),
    report: null,
    error: null,
    ...extra,
  }
}
