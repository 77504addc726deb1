import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query"
import { stopSending } from "@/features/batch/senders"
import { client, toProblem, unwrap } from "@/lib/api"
import { askAtLength } from "@/lib/asking"
import { keys } from "@/lib/keys"
import { postForm } from "@/lib/post-form"
import { isUnreachable } from "@/lib/problem"
import type { Batch, BatchDetail, BatchPage } from "@/lib/schema"
import { append, asBody, type Stated } from "@/lib/stated"

const ROWS = 20
const ITEMS = 100
const POLL = 2000
const SILENT = 5000

export function useBatches() {
  return useInfiniteQuery({
    queryKey: keys.batches,
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        client.GET("/api/v1/batches", { signal, params: { query: { limit: ROWS, cursor: pageParam } } }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page: BatchPage) => page.next_cursor,
    refetchInterval: ({ state }) => {
      if (isUnreachable(state.error)) return SILENT
      return state.data?.pages.some(({ items }) => items.some(isUnderWay)) ? POLL : false
    },
    refetchOnMount: "always",
  })
}

/** One batch with its items, asked for again until it has ended. The browser itself knows when nothing changed. */
export function useBatch(id: string) {
  const query = useInfiniteQuery({
    queryKey: keys.batch(id),
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        client.GET("/api/v1/batches/{batch}", {
          signal,
          params: { path: { batch: id }, query: { limit: ITEMS, cursor: pageParam } },
        }),
      ) as Promise<BatchDetail>,
    initialPageParam: null as string | null,
    getNextPageParam: (page: BatchDetail) => page.next_cursor,
    refetchInterval: ({ state }) => {
      if (isUnreachable(state.error)) return SILENT
      if (state.error) return false
      return state.data?.pages.some(isUnderWay) ? POLL : false
    },
    refetchOnMount: "always",
  })
  const batch: Batch | undefined = query.data?.pages[0]
  return { ...query, batch, items: query.data?.pages.flatMap(({ items }) => items) ?? [] }
}

function isUnderWay({ state }: Batch): boolean {
  return state === "running"
}

/** What changes a batch; each is followed by a look at what became of it. */
export function useBatchChanges(id: string) {
  const queries = useQueryClient()
  const params = { path: { batch: id } }
  const look = () => queries.invalidateQueries({ queryKey: keys.batch(id) })
  return {
    retry: useMutation({
      mutationFn: () => unwrap(client.POST("/api/v1/batches/{batch}/retry", { params })),
      onSettled: look,
    }),
    cancel: useMutation({
      mutationFn: () => unwrap(client.POST("/api/v1/batches/{batch}/cancel", { params })),
      onSuccess: () => stopSending(id, queries),
      onSettled: look,
    }),
    results: useMutation({
      mutationFn: async () =>
        (await unwrap(
          client.GET("/api/v1/batches/{batch}/results.csv", { params, parseAs: "blob", fetch: askAtLength }),
        )) as unknown as Blob,
    }),
  }
}

/** Have videos analysed, by their addresses. */
export async function sendAddresses(
  addresses: readonly string[],
  name: string,
  stated: Stated,
): Promise<Batch> {
  const items = addresses.map((url) => ({ url, ...asBody(stated) }))
  return (await unwrap(client.POST("/api/v1/batches", { body: { items, ...(name && { name }) } }))) as Batch
}

/** Have the rows of a table analysed; what is stated holds where a row says nothing. */
export async function sendTable(table: File, name: string, stated: Stated): Promise<Batch> {
  const body = new FormData()
  append(body, stated)
  body.append("list", await table.text())
  if (name) body.append("name", name)
  const { status, answer } = await postForm("/api/v1/batches", body, {
    signal: new AbortController().signal,
    onProgress: () => {},
  })
  if (status === 202) return answer as Batch
  throw toProblem(answer, status)
}
