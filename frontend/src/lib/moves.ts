import { useQuery } from "@tanstack/react-query"
import { client, unwrap } from "@/lib/api"
import type { Chosen } from "@/lib/chosen"
import { keys } from "@/lib/keys"
import type { LensKey } from "@/lib/lens"
import type { CounterfactualRequest } from "@/lib/schema"

/** The smallest moves for a lens. The same values have the same ones, so they are asked for once. */
export function useMoves({ values, stated, set }: Chosen, lens: LensKey) {
  const body = { ...stated, features: values, set, lens, at_most: 3, goal: "flip" } as CounterfactualRequest
  return useQuery({
    queryKey: keys.moves(body),
    queryFn: ({ signal }) => unwrap(client.POST("/api/v1/counterfactuals", { body, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
