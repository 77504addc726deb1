import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { components } from "@/generated/api"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"
import { saveFile } from "@/lib/table-file"

export type PlanRequest = components["schemas"]["PlanRequest"]

/** As many as one call gives. */
const ROWS = 100

/** The caller's plans, newest first. */
export function usePlans() {
  return useInfiniteQuery({
    queryKey: keys.planList,
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        client.GET("/api/v1/social/plans", {
          signal,
          params: { query: { limit: ROWS, ...(pageParam !== null && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    refetchOnMount: "always",
  })
}

export function useSavePlan() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: PlanRequest) => unwrap(client.POST("/api/v1/social/plans", { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.planList }),
  })
}

export function deletePlan(plan: string): Promise<unknown> {
  const asked = { params: { path: { plan } }, keepalive: true }
  return unwrap(client.DELETE("/api/v1/social/plans/{plan}", asked))
}

/** Two to four plans side by side. */
export function useComparison(ids: readonly string[]) {
  return useQuery({
    queryKey: keys.plansCompared(ids),
    queryFn: ({ signal }) =>
      unwrap(client.GET("/api/v1/social/plans/compare", { signal, params: { query: { ids: [...ids] } } })),
  })
}

/** Save all plans as the service writes them: asked for as the caller, whose plans they are. */
export async function savePlans(form: "csv" | "json"): Promise<void> {
  const asked = { parseAs: "blob" } as const
  const file = await unwrap<Blob>(client.GET(`/api/v1/social/plans/export.${form}`, asked) as never)
  saveFile(`spectral-dna-plans.${form}`, file, form === "csv" ? "text/csv;charset=utf-8" : "application/json")
}
