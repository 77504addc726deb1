import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"
import type { Analysis } from "@/lib/schema"

export function analysisQuery(id: string) {
  return queryOptions({
    queryKey: keys.analysis(id),
    queryFn: ({ signal }) =>
      unwrap(client.GET("/api/v1/analyses/{analysis}", { signal, params: { path: { analysis: id } } })),
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
