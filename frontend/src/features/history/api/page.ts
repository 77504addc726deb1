import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"
import { isUnreachable } from "@/lib/problem"
import type { AnalysisPage } from "@/lib/schema"

const ROWS = 8

/** Analyses, newest first; asked again while one of them is under way or the service is silent. */
export function useAnalyses() {
  return useInfiniteQuery({
    queryKey: keys.analyses,
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        client.GET("/api/v1/analyses", { signal, params: { query: { limit: ROWS, cursor: pageParam } } }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page: AnalysisPage) => page.next_cursor,
    refetchInterval: ({ state }) => {
      if (isUnreachable(state.error)) return 5000
      return state.data?.pages.some(({ items }) => items.some(isUnderWay)) ? 3000 : false
    },
    refetchOnMount: "always",
  })
}

export function useDelete() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      unwrap(client.DELETE("/api/v1/analyses/{analysis}", { params: { path: { analysis: id } } })),
    onSuccess: (_, id) => {
      queries.removeQueries({ queryKey: keys.analysis(id) })
      return queries.invalidateQueries({ queryKey: keys.analyses })
    },
  })
}

function isUnderWay({ state }: AnalysisPage["items"][number]): boolean {
  return state === "queued" || state === "running"
}
