import { useQuery } from "@tanstack/react-query"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"

/** What may be stated about a recording, and which answers take it. */
export function useInputs() {
  return useQuery({
    queryKey: keys.inputs,
    queryFn: ({ signal }) => unwrap(client.GET("/api/v1/inputs", { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
