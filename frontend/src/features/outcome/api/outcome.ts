import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"
import type { Outcome, OutcomeReport } from "@/lib/schema"

/** What was told of a track; null where nothing was. */
export function useOutcome(analysis: string) {
  return useQuery({
    queryKey: keys.outcome(analysis),
    queryFn: ({ signal }) =>
      unwrap(client.GET("/api/v1/analyses/{analysis}/outcome", { signal, params: { path: { analysis } } })),
    // Nobody but its owner changes it, and what is being written must not be drawn over.
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Look up what is known to have been told, whenever that is asked. */
export function useHeld(analysis: string): () => Outcome | null {
  const queries = useQueryClient()
  return () => queries.getQueryData<Outcome | null>(keys.outcome(analysis)) ?? null
}

/** Tell it, in the place of what was told before. */
export function useTell(analysis: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: OutcomeReport) =>
      unwrap(client.PUT("/api/v1/analyses/{analysis}/outcome", { params: { path: { analysis } }, body })),
    onSuccess: (told) => queries.setQueryData(keys.outcome(analysis), told),
  })
}

/** Take it back. */
export function useTakeBack(analysis: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () =>
      unwrap(client.DELETE("/api/v1/analyses/{analysis}/outcome", { params: { path: { analysis } } })),
    onSuccess: () => queries.setQueryData(keys.outcome(analysis), null),
  })
}
