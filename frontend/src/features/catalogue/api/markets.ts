import { useQuery } from "@tanstack/react-query"
import type { components } from "@/generated/api"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"

export type Resting = components["schemas"]["MarketBasis"]
/** What is placed: a recording of one's own, or a track of the catalogue. */
export type Placed = { readonly analysis: string } | { readonly track: string }

/** How like a track is to what charts in each market. */
export function useMarkets(placed: Placed, basis: Resting) {
  return useQuery({
    queryKey: keys.markets(placed, basis),
    queryFn: ({ signal }) =>
      unwrap(client.GET("/api/v1/markets", { signal, params: { query: { ...placed, basis } } })),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
