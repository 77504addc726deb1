import type { paths } from "@/generated/api"

type Query = NonNullable<paths["/api/v1/catalogue/tracks"]["get"]["parameters"]["query"]>

/** Features that have an order, as the catalogue sorts by them and bounds them. */
export const MEASURES = [
  "danceability",
  "energy",
  "loudness",
  "speechiness",
  "acousticness",
  "instrumentalness",
  "liveness",
  "valence",
  "tempo",
  "duration",
] as const
export const SORTS = ["popularity", "title", "year", ...MEASURES] as const
export const ORDERS = ["desc", "asc"] as const
const ANSWERS = ["yes", "no"] as const

type Measure = (typeof MEASURES)[number]
type Bound = "year_from" | "year_to" | `${"popularity" | Measure}_${"min" | "max"}`

/** The lower and the upper bound of what has an order, by the names that the address and the service have for them. */
export const BOUNDS: readonly (readonly [
  subject: "year" | "popularity" | Measure,
  from: Bound,
  to: Bound,
])[] = [
  ["year", "year_from", "year_to"],
  ["popularity", "popularity_min", "popularity_max"],
  ...MEASURES.map((key) => [key, `${key}_min`, `${key}_max`] as const),
]

const WHOLE: readonly Bound[] = ["year_from", "year_to", "popularity_min", "popularity_max"]

/** Whether the service takes whole numbers alone for it. */
export function isWhole(bound: Bound): boolean {
  return WHOLE.includes(bound)
}

/** What is looked for, as it stands in the address; what is not said is not there. */
export type Wish = {
  readonly q?: string
  readonly artist?: string
  readonly genre?: string
  readonly explicit?: (typeof ANSWERS)[number]
  readonly mine?: "yes"
  readonly sort?: (typeof SORTS)[number]
  readonly order?: (typeof ORDERS)[number]
} & { readonly [Name in Bound]?: number }

const LONGEST = { q: 200, artist: 200, genre: 60 } as const

/** Take from an address what can be looked for; whatever else somebody wrote there is left out. */
export function readWish(said: Readonly<Record<string, unknown>>): Wish {
  const wish: Record<string, string | number> = {}
  for (const [name, longest] of Object.entries(LONGEST)) {
    const text = typeof said[name] === "string" || typeof said[name] === "number" ? String(said[name]) : ""
    if (text.trim() !== "") wish[name] = text.slice(0, longest)
  }
  const choices = { explicit: ANSWERS, mine: ["yes"], sort: SORTS, order: ORDERS }
  for (const [name, known] of Object.entries(choices)) {
    const value = said[name]
    if ((known as readonly unknown[]).includes(value)) wish[name] = value as string
  }
  for (const [, ...names] of BOUNDS) {
    for (const name of names) {
      const value = said[name]
      if (typeof value !== "number" || !Number.isFinite(value)) continue
      if (!isWhole(name) || Number.isInteger(value)) wish[name] = value
    }
  }
  return wish
}

/** The same as the service is asked. */
export function queryOf({ explicit, mine, genre, ...rest }: Wish): Query {
  return {
    ...rest,
    ...(genre !== undefined && { genre: [genre] }),
    ...(explicit !== undefined && { explicit: explicit === "yes" }),
    ...(mine !== undefined && { mine: true }),
  }
}

/** The end that comes first: said, or what the service takes. */
export function orderOf({ order, sort }: Wish): (typeof ORDERS)[number] {
  return order ?? (sort === "title" ? "asc" : "desc")
}

/** Whether anything is left out by it. */
export function isNarrow({ sort: _, order: __, mine: ___, ...rest }: Wish): boolean {
  return Object.keys(rest).length > 0
}
