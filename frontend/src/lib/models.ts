import { useQuery } from "@tanstack/react-query"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"

/** What is known of the models that answer now. */
export function useModels() {
  return useQuery({
    queryKey: keys.models,
    queryFn: ({ signal }) => unwrap(client.GET("/api/v1/models", { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
