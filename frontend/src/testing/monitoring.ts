import type { DriftSubject, DriftWindow, LensRecord, Monitoring } from "@/lib/schema"

/** A subject of a window that holds enough recordings; its state is for the test to say. */
function subject(values: Partial<DriftSubject> & Pick<DriftSubject, "subject">): DriftSubject {
  return {
    kind: "feature",
    label: values.subject,
    n: 332,
    state: "steady",
    psi: 0.02,
    expected: 0.02,
    noise: 0.08,
    limit: 0.12,
    distance: 0.06,
    bins: { edges: [90, 120], categories: [], reference: [0.25, 0.5, 0.25], found: [0.1, 0.5, 0.4] },
    ...values,
  }
}

/** The same where there are too few to say anything. */
function tooFew(one: DriftSubject, n: number): DriftSubject {
  const nothing = { psi: null, expected: null, noise: null, limit: null, distance: null }
  return { ...one, ...nothing, n, state: "too_few", bins: { ...one.bins, found: null } }
}

const TEMPO = subject({ subject: "tempo", label: "Tempo", state: "moved", psi: 0.2184 })
const LOUDNESS = subject({ subject: "loudness", label: "Integrated loudness", psi: 0.0242 })
const CHANCE = subject({
  subject: "emerging probability",
  label: "Emerging chance",
  kind: "score",
  bins: { edges: [0.7559, 0.8052], categories: [], reference: [0.3, 0.4, 0.3], found: [0.2, 0.5, 0.3] },
})
const VOTES = subject({
  subject: "charting 2010s votes",
  label: "Charting 2010s votes",
  kind: "score",
  bins: { edges: [], categories: ["0", "5"], reference: [0.5, 0.5, 0], found: [0.4, 0.6, 0] },
})

const MONTH: DriftWindow = {
  window: "30d",
  days: 30,
  since: "2026-10-24",
  until: "2026-11-22",
  recordings: 332,
  withheld: 30,
  asked: 4,
  moved: 1,
  subjects: [LOUDNESS, TEMPO, CHANCE, VOTES],
}
const WEEK: DriftWindow = {
  ...MONTH,
  window: "7d",
  days: 7,
  since: "2026-11-16",
  recordings: 34,
  withheld: 0,
  asked: 0,
  moved: 0,
  subjects: MONTH.subjects.map((each) => tooFew(each, 34)),
}

const EMERGING: LensRecord = {
  lens: "emerging",
  kind: "chance",
  models: "2026.1",
  is_current: true,
  n: 60,
  base_rate: 0.77,
  mean: 0.77,
  observed: { value: 0.85, low: 0.7389, high: 0.919 },
  error: 0.1843,
  error_by_chance: 0.0721,
  brier: { value: 0.0794, low: 0.0549, high: 0.104 },
  base_brier: 0.1339,
  skill: { value: 0.0545, low: 0.0242, high: 0.0848 },
  bins: [
    { low: 0.6, high: 0.7, n: 7, mean: null, observed: null },
    { low: 0.8, high: 0.9, n: 21, mean: 0.8628, observed: { value: 0.952, low: 0.7733, high: 0.991 } },
  ],
}
const CHARTING: LensRecord = {
  ...EMERGING,
  lens: "charting",
  kind: "likeness",
  n: 20,
  base_rate: 0.5,
  mean: null,
  observed: null,
  error: null,
  error_by_chance: null,
  brier: null,
  base_brier: null,
  skill: null,
  bins: [],
}

/** A service that has heard enough of a month, but not of a week. */
export const MONITORING: Monitoring = {
  computed: "2026-11-22T12:00:00Z",
  models: "2026.1",
  drift: {
    set: "recording",
    reference: "recording-drift.json",
    minimum: 100,
    level: 0.01,
    least: 0.1,
    method: "How it is done.",
    windows: [WEEK, MONTH],
  },
  calibration: {
    minimum: 30,
    bin_minimum: 10,
    emerged_popularity: 15,
    emerged_streams: 1000,
    rules: { emerging: "A rule.", charting: "Another." },
    notes: [],
    lenses: [EMERGING, CHARTING],
    popularity: [
      { models: "2026.1", is_current: true, n: 60, rank_correlation: { value: 0.31, low: 0.05, high: 0.53 } },
    ],
  },
  traffic: {
    days: [
      { day: "2026-11-21", succeeded: 9, failed: 2, cancelled: 1, withheld: 3 },
      { day: "2026-11-22", succeeded: 11, failed: 0, cancelled: 0, withheld: 0 },
    ],
    failures: { corrupt_audio: 2 },
    process: {
      since: "2026-11-22T08:00:00Z",
      requests: 5312,
      errors: { queue_full: 1 },
      request_seconds: { n: 5301, p50: 0.01, p95: 0.1, p99: 2.5 },
      stages: [{ stage: "decode", seconds: { n: 41, p50: 1, p95: 2.5, p99: 5 } }],
    },
  },
}

/** The same before anything was sent. */
export const UNUSED: Monitoring = {
  ...MONITORING,
  drift: { ...MONITORING.drift, windows: [{ ...WEEK, recordings: 0, subjects: [] }] },
  calibration: { ...MONITORING.calibration, lenses: [{ ...CHARTING, n: 0 }], popularity: [] },
  traffic: { days: [], failures: {}, process: null },
}
