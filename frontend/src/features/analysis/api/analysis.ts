import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"
import type { Analysis } from "@/lib/schema"

/**
 * An answer that does not come is given up: who waits for it would ask no more, and the page stand still.
 *
 * A report has 50 kB: so long it may be on its way over the slowest of phones.
 */
const PATIENCE = 30_000

export function analysisQuery(id: string) {
  return queryOptions({
    queryKey: keys.analysis(id),
    queryFn: ({ signal }) => {
      const waiting = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)])
      const call = { signal: waiting, params: { path: { analysis: id } } }
      return unwrap(client.GET("/api/v1/analyses/{analysis}", call))
    },
  })
}

export function useCancel(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () =>
      unwrap(client.POST("/api/v1/analyses/{analysis}/cancel", { params: { path: { analysis: id } } })),
    onSuccess: (analysis) => queries.setQueryData(keys.analysis(id), analysis),
    // Whoever cancels what has just ended wants to see how it ended.
    onError: () => queries.invalidateQueries({ queryKey: keys.analysis(id) }),
  })
}

export function isFinal({ state }: Pick<Analysis, "state">): boolean {
  return state === "succeeded" || state === "failed" || state === "cancelled"
}
