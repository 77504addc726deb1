import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query"
import { queryOf, type Wish } from "@/features/history/wish"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"
import { isUnreachable } from "@/lib/problem"
import type { AnalysisPage } from "@/lib/schema"

const SHOWN_FIRST = 8
const ROWS = 50

/** The latest analyses. */
export function useRecent() {
  return usePages(keys.analyses, {}, SHOWN_FIRST)
}

/** Analyses as they are looked for; what was found before stays until the next is there. */
export function useHistory(wish: Wish) {
  return usePages(keys.history(wish), wish, ROWS)
}

/** Asked again while one of them is under way or the service is silent. */
function usePages(queryKey: readonly unknown[], wish: Wish, limit: number) {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        client.GET("/api/v1/analyses", {
          signal,
          params: { query: { ...queryOf(wish), limit, ...(pageParam !== null && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page: AnalysisPage) => page.next_cursor,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => {
      if (isUnreachable(state.error)) return 5000
      return state.data?.pages.some(({ items }) => items.some(isUnderWay)) ? 3000 : false
    },
    refetchOnMount: "always",
  })
}

function isUnderWay({ state }: AnalysisPage["items"][number]): boolean {
  return state === "queued" || state === "running"
}
