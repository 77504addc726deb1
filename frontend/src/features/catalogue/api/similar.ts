import { useQuery } from "@tanstack/react-query"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"
import { ServiceProblem } from "@/lib/problem"

type Values = Readonly<Partial<Record<keyof typeof EVEN, number>>>
/** What tracks are to be like: a recording of one's own, a track of the catalogue, or a setting of sliders. */
export type About =
  | { readonly analysis_id: string }
  | { readonly track_id: string }
  | { readonly values: Values }

export const COUNTS = [5, 10, 20] as const
const EVEN = {
  danceability: 1,
  energy: 1,
  loudness: 1,
  speechiness: 1,
  acousticness: 1,
  instrumentalness: 1,
  liveness: 1,
  valence: 1,
  tempo: 1,
} as const

/** Of a setting what is compared. */
export function compared(values: Readonly<Record<string, number>>): Values {
  return Object.fromEntries(Object.entries(values).filter(([key]) => key in EVEN))
}

/** The nearest tracks, with `mine` one's own analyses among them; while the index is being built it is asked again. */
export function useSimilar(about: About, count: (typeof COUNTS)[number], mine: boolean) {
  return useQuery({
    queryKey: keys.similar(about, count, mine),
    queryFn: ({ signal }) =>
      unwrap(client.POST("/api/v1/similar", { signal, body: { ...about, count, mine, weights: EVEN } })),
    placeholderData: (before) => before,
    retry: false,
    refetchInterval: ({ state: { error } }) =>
      error instanceof ServiceProblem && error.code === "similar_not_ready"
        ? (error.retryAfter ?? 2) * 1000
        : false,
  })
}
