import { useQuery } from "@tanstack/react-query"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"
import { ServiceProblem } from "@/lib/problem"

/** What tracks are to be like: a recording of one's own, or a track of the catalogue. */
export type About = { readonly analysis_id: string } | { readonly track_id: string }

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

/** The nearest tracks; while the index is being built it is asked again. */
export function useSimilar(about: About, count: (typeof COUNTS)[number]) {
  return useQuery({
    queryKey: keys.similar(about, count),
    queryFn: ({ signal }) =>
      unwrap(client.POST("/api/v1/similar", { signal, body: { ...about, count, weights: EVEN } })),
    placeholderData: (before) => before,
    retry: false,
    refetchInterval: ({ state: { error } }) =>
      error instanceof ServiceProblem && error.code === "similar_not_ready"
        ? (error.retryAfter ?? 2) * 1000
        : false,
  })
}
