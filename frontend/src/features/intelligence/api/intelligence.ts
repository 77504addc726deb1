import { useQuery } from "@tanstack/react-query"
import { client, unwrap } from "@/lib/api"
import { askAtLength } from "@/lib/asking"
import { keys } from "@/lib/keys"

/** A report and its tracks change with what the operator publishes, not while somebody reads. */
const SETTLED = { staleTime: Number.POSITIVE_INFINITY, retry: false } as const

/** What there is to see: asked before anything else, so that nothing is asked for that isn't there. */
export function useStatus() {
  return useQuery({
    queryKey: keys.intelligence(),
    queryFn: ({ signal }) => unwrap(client.GET("/api/v1/intelligence", { signal })),
  })
}

/** All that one run found. */
export function useReport() {
  return useQuery({
    queryKey: keys.intelligence("report"),
    queryFn: ({ signal }) => unwrap(client.GET("/api/v1/intelligence/report", { signal })),
    ...SETTLED,
  })
}

/** Recordings as points of streams against views. */
export function useTracks() {
  return useQuery({
    queryKey: keys.intelligence("tracks"),
    queryFn: ({ signal }) =>
      unwrap(client.GET("/api/v1/intelligence/tracks", { signal, fetch: askAtLength })),
    ...SETTLED,
  })
}

/** Questions in SQL that stand ready. */
export function useQueries() {
  return useQuery({
    queryKey: keys.intelligence("queries"),
    queryFn: ({ signal }) => unwrap(client.GET("/api/v1/intelligence/queries", { signal })),
    ...SETTLED,
  })
}

/** A question in SQL; no question is not asked. */
export interface Question {
  readonly q: string
  readonly rows?: number
}

/** What a question in SQL gives; asked anew when somebody asks again. */
export function useAnswer(question: Question | null) {
  return useQuery({
    queryKey: keys.intelligence("sql", question),
    queryFn: ({ signal }) =>
      unwrap(
        client.GET("/api/v1/intelligence/sql", {
          signal,
          params: { query: question ?? { q: "" } },
          fetch: askAtLength,
        }),
      ),
    enabled: question !== null,
    ...SETTLED,
  })
}
