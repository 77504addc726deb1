import { useQuery } from "@tanstack/react-query"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"

export function useSamples() {
  return useQuery({
    queryKey: keys.samples,
    queryFn: ({ signal }) => unwrap(client.GET("/api/v1/samples", { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
