import { useQuery } from "@tanstack/react-query"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"
import type { FeatureReference } from "@/lib/schema"

/** How each feature is distributed among the tracks that the models learned from. */
export function useReference() {
  return useQuery({
    queryKey: keys.reference,
    queryFn: ({ signal }) => unwrap(client.GET("/api/v1/models/reference", { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The value at a rank of 0 to 100, between the points of a distribution. */
export function atRank({ x, y }: FeatureReference["percentile"], rank: number): number {
  const after = y.findIndex((each) => each >= rank)
  if (after <= 0) return (after === 0 ? x[0] : x.at(-1)) ?? 0
  const [fromX = 0, toX = 0, fromY = 0, toY = 0] = [x[after - 1], x[after], y[after - 1], y[after]]
  return fromX + ((toX - fromX) * (rank - fromY)) / (toY - fromY)
}
