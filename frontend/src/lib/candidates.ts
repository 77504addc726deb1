import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"

const ROWS = 8

/** Finished analyses, newest first, of all or of those that a search finds. */
export function useCandidates(q: string) {
  return useQuery({
    queryKey: keys.candidates(q),
    queryFn: ({ signal }) =>
      unwrap(
        client.GET("/api/v1/analyses", {
          signal,
          params: { query: { limit: ROWS, state: ["succeeded"], ...(q === "" ? {} : { q }) } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchOnMount: "always",
  })
}
