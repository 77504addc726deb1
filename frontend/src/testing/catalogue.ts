import { HttpResponse, http } from "msw"
import type { CatalogueItem, CatalogueStatus, CatalogueTrack, SimilarTracks } from "@/lib/schema"
import { REPORT } from "@/testing/report"

/** A catalogue of so many tracks, which this caller may fill. */
export function status(tracks: number, fetch: Partial<CatalogueStatus["fetch"]> = {}): CatalogueStatus {
  return {
    tracks,
    tables: [],
    genres: [
      { genre: "techno", tracks: 40 },
      { genre: "k-pop", tracks: 2 },
    ],
    search: { engine: "fts5", typos: "trigrams" },
    fetch: {
      allowed: true,
      source: "example.org",
      state: "never",
      bytes: 0,
      total: null,
      rows: 0,
      started: null,
      finished: null,
      is_made_good: false,
      error_code: null,
      error_title: null,
      error_detail: null,
      ...fetch,
    },
    advice: null,
  }
}

export function item(id: string, extra: Partial<CatalogueItem> = {}): CatalogueItem {
  return {
    kind: "published",
    id,
    title: `Song ${id}`,
    artist: "Somebody",
    album: "Album",
    genres: ["techno"],
    year: 2001,
    decade: null,
    explicit: false,
    popularity: 61,
    tables: ["tracks"],
    features: { danceability: 0.64, energy: 0.5, tempo: 120 },
    ...extra,
  }
}

/** Spotify is not asked by this service. */
export const WITHOUT_SPOTIFY = http.get("*/api/v1/spotify", () =>
  HttpResponse.json({ enabled: false, missing: ["SPOTIFY_CLIENT_ID"] }),
)

/** A service with these tracks; it notes how it is asked. */
export function holding(items: readonly CatalogueItem[], perPage = 30) {
  const asked: URLSearchParams[] = []
  const handlers = [
    WITHOUT_SPOTIFY,
    http.get("*/api/v1/catalogue", () => HttpResponse.json(status(items.length))),
    http.get("*/api/v1/catalogue/tracks", ({ request }) => {
      const query = new URL(request.url).searchParams
      asked.push(query)
      const words = query.get("q")?.toLowerCase() ?? ""
      const left = items.filter(({ title }) => title.toLowerCase().includes(words))
      const start = Number(query.get("cursor") ?? 0)
      const end = start + perPage
      return HttpResponse.json({
        items: left.slice(start, end),
        corrected: words === "sogn" ? [{ word: "sogn", taken: ["song"] }] : [],
        next_cursor: end < left.length ? String(end) : null,
      })
    }),
  ]
  return { handlers, asked }
}

const { lenses, popularity } = REPORT

export const TRACK: CatalogueTrack = {
  track: item("a"),
  copies: ["b"],
  prediction: lenses && popularity && { lenses: lenses as never, popularity, warnings: [], models: "2026.1" },
  filled: [],
  note: "They may know it.",
}

const NEAR = { here: 0.5, there: 0.29, difference: -0.21, share: 0.8, stands: "further" } as const

export const SIMILAR: SimilarTracks = {
  tracks: [
    {
      kind: "published",
      id: "n",
      title: "A near one",
      artist: "Nobody",
      album: null,
      year: 1999,
      genres: [],
      popularity: null,
      duration: 200,
      distance: 0.123,
      features: [
        { feature: "energy", ...NEAR },
        { feature: "tempo", here: 120, there: 120.4, difference: 0.4, share: 0.2, stands: "closer" },
      ],
      closest: ["tempo"],
      furthest: ["energy"],
      sentence: "Closer in tempo (+0.4 BPM), further in energy (−0.21).",
    },
  ],
  compared: ["energy", "tempo"],
  notices: [],
  own: null,
  index: { tracks: 99, left_out: 1, built: "2026-01-02T03:04:05Z", age_seconds: 1, is_current: true },
}

const AUC = {
  kind: "model",
  source: "charts",
  metric: "auc",
  value: 0.71,
  low: 0.66,
  high: 0.75,
  n: 400,
} as const

const MARKETS = {
  basis: "model",
  sentence: "A likeness.",
  set: "catalogue",
  markets: [
    { code: "DE", likeness: 73.4, reason: null, base_rate: 0.2, basis: AUC },
    {
      code: "JP",
      likeness: null,
      reason: "no_evidence",
      base_rate: 0.1,
      basis: { ...AUC, value: 0.51, low: 0.46, high: 0.56 },
    },
  ],
  tracks: 5000,
  trained: "2026-01-02",
  hit_score: null,
  warnings: ["outside_training_range:tempo"],
}

/** Fourteen markets, the strongest first; the product's own are the weakest of all. */
export function manyMarkets() {
  const codes = ["AR", "AU", "AT", "BE", "CA", "CL", "CO", "CZ", "US", "GB", "DE", "FR", "JP", "BR"]
  const one = MARKETS.markets[0]
  return { ...MARKETS, markets: codes.map((code, place) => ({ ...one, code, likeness: 90 - place })) }
}

/** The service's answers beside the catalogue's own. */
export const BESIDE = [
  WITHOUT_SPOTIFY,
  http.post("*/api/v1/similar", () => HttpResponse.json(SIMILAR)),
  http.get("*/api/v1/markets", ({ request }) => {
    const isRule = new URL(request.url).searchParams.get("basis") === "rule_of_thumb"
    const hand = {
      kind: "rule_of_thumb",
      source: "By hand.",
      metric: null,
      value: null,
      low: null,
      high: null,
      n: null,
    }
    const byHand = {
      basis: "rule_of_thumb",
      markets: [{ code: "US", likeness: 40, reason: null, base_rate: null, basis: hand }],
      tracks: null,
      trained: null,
      hit_score: 57,
      warnings: [],
    }
    return HttpResponse.json(isRule ? { ...MARKETS, ...byHand } : MARKETS)
  }),
]
