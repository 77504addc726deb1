import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { client, unwrap } from "@/lib/api"
import { ASKED, useKept } from "@/lib/asked"
import { keys } from "@/lib/keys"
import type { Priorities, PriorityRequest, ReleasePrediction, ReleaseRequest } from "@/lib/schema"

const SETTLED = { staleTime: Number.POSITIVE_INFINITY, retry: false } as const

/** What may be said of a release, and how well the models do. */
export function usePlanner() {
  return useQuery({
    queryKey: keys.intelligence("planner"),
    queryFn: ({ signal }) => unwrap(client.GET("/api/v1/intelligence/planner", { signal })),
    ...SETTLED,
  })
}

/** Fetch what may be said anew once an answer is of another run: models were published while the screen stood open. */
export function useSameRun(shown: string, answered: string | undefined): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (answered !== undefined && answered !== shown)
      void queries.invalidateQueries({ queryKey: keys.intelligence("planner") })
  }, [queries, shown, answered])
}

/**
 * What is expected of a release, asked anew of each run. A later question ends the one before; its answer stays until
 * the next is there.
 */
export function useReleasePrediction(body: ReleaseRequest, run: string) {
  const query = useQuery({
    queryKey: keys.intelligence("prediction", run, body),
    queryFn: ({ signal }) => unwrap(client.POST("/api/v1/intelligence/predictions", { body, signal })),
    ...ASKED,
  })
  return useKept<ReleasePrediction, typeof query>(query)
}

/** Which videos to make first; none are not asked about. */
export function usePriorities(body: PriorityRequest, run: string) {
  const query = useQuery({
    queryKey: keys.intelligence("priorities", run, body),
    queryFn: ({ signal }) => unwrap(client.POST("/api/v1/intelligence/priorities", { body, signal })),
    enabled: body.items.length > 0,
    ...ASKED,
  })
  return useKept<Priorities, typeof query>(query)
}
