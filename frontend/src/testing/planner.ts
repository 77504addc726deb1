import type { PlannerStatus, Priorities, ReleasePrediction } from "@/lib/schema"

const R2 = { value: 0.24, low: 0.2, high: 0.28, n: 2479 }
const range = (key: string, unit: string, low: number, high: number, median: number) => ({
  key,
  unit,
  low,
  high,
  median,
})

export const PLANNER: PlannerStatus = {
  run: "0123456789ab",
  made: "2026-01-02T03:04:00Z",
  recordings: 16666,
  columns: [
    range("energy", "", 0.1, 0.97, 0.6),
    range("tempo", "BPM", 70, 190, 120),
    range("views", "views", 10, 1e9, 1e7),
  ],
  measured: { before_release: {}, after_release: {} },
  measured_alone: { before_release: {}, after_release: {} },
  base_rate: 0.1,
  video: { value: 1.16, low: 1.08, high: 1.23, n: 11000 },
}

const EXPECTED = { value: 48_000_000, low: 4_000_000, high: 500_000_000 }

export const PREDICTION: ReleasePrediction = {
  run: "0123456789ab",
  family: "before_release",
  answer: { streams: EXPECTED, views: null, hit: { value: 0.14, base_rate: 0.1 } },
  what_if: null,
  what_if_family: null,
  change: null,
  measured: { streams: { r2: R2, coverage: { ...R2, value: 0.91, low: 0.89, high: 0.93 } }, hit: {} },
  outside: [{ column: "tempo", value: 250, low: 70, high: 190 }],
  missing: ["loudness"],
  notes: [
    { key: "planner_artist_unknown", text: "Nothing is known of the artist.", numbers: {} },
    { key: "of_a_later_service", text: "A later service says this.", numbers: {} },
  ],
}

export const PRIORITIES: Priorities = {
  run: "0123456789ab",
  effect: { value: 1.16, low: 1.08, high: 1.23, n: 11000 },
  middle_gain: 7_680_000,
  middle_cost: 900,
  items: [
    {
      place: 1,
      name: "Night Drive",
      cost: 900,
      expected: EXPECTED,
      gain: { value: 7_680_000, low: 3_840_000, high: 11_040_000 },
      gain_per_cost: 8533,
      worth: null,
      pays: null,
      quadrant: "first",
    },
  ],
  notes: [
    {
      key: "planner_video_effect",
      text: "…",
      numbers: { ratio: 1.16, low: 1.08, high: 1.23, verdict: "weakened" },
    },
  ],
}
