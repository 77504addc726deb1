import { useQuery } from "@tanstack/react-query"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"

/** The feature table: what each feature is, its unit, range and meaning. It changes with a release only. */
export function useFeatureTable() {
  return useQuery({
    queryKey: keys.features,
    queryFn: ({ signal }) => unwrap(client.GET("/api/v1/features", { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
