import { useQuery } from "@tanstack/react-query"
import { LIMITS } from "@/generated/service"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"
import type { LimitsFacts } from "@/lib/schema"

/** What this service takes; until it has answered, what it takes unless its operator says otherwise. */
export function useLimits(): LimitsFacts {
  const { data } = useQuery({
    queryKey: keys.limits,
    queryFn: ({ signal }) => unwrap(client.GET("/api/v1/limits", { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? LIMITS
}
