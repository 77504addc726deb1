import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import { useEffect, useRef } from "react"
import { queryOf, type Wish } from "@/features/catalogue/wish"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"
import { isUnreachable } from "@/lib/problem"
import type { CataloguePage } from "@/lib/schema"

const ROWS = 30
const WATCHING = 1500
const SILENT = 5000

/** How full the catalogue is; asked again and again while it is being filled. */
export function useCatalogue() {
  const queries = useQueryClient()
  const found = useQuery({
    queryKey: keys.catalogue,
    queryFn: ({ signal }) => unwrap(client.GET("/api/v1/catalogue", { signal })),
    refetchInterval: ({ state }) => {
      if (isUnreachable(state.error)) return SILENT
      return state.data?.fetch.state === "running" ? WATCHING : false
    },
    refetchOnMount: "always",
  })
  const count = found.data?.tracks
  const last = useRef(count)
  useEffect(() => {
    // What came in is to be found at once.
    if (last.current !== undefined && last.current !== count)
      void queries.invalidateQueries({ queryKey: keys.catalogueTracks })
    last.current = count
  }, [count, queries])
  return found
}

/** Have the published table fetched. */
export function useFill() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => unwrap(client.POST("/api/v1/catalogue/fetch")),
    onSuccess: (status) => queries.setQueryData(keys.catalogue, status),
  })
}

/** Tracks as they are looked for; what was found before stays until the next is there. */
export function useTracks(wish: Wish) {
  return useInfiniteQuery({
    queryKey: [...keys.catalogueTracks, wish],
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        client.GET("/api/v1/catalogue/tracks", {
          signal,
          params: {
            query: { ...queryOf(wish), limit: ROWS, ...(pageParam !== null && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page: CataloguePage) => page.next_cursor,
    placeholderData: keepPreviousData,
  })
}

/** One published track, and what the models say of it. */
export function useTrack(id: string) {
  return useQuery({
    queryKey: keys.catalogueTrack(id),
    queryFn: ({ signal }) =>
      unwrap(client.GET("/api/v1/catalogue/tracks/{track}", { signal, params: { path: { track: id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
