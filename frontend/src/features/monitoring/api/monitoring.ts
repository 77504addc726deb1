import { useQuery } from "@tanstack/react-query"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"
import { ServiceProblem } from "@/lib/problem"

const CALM_MS = 15_000

/** Whether the service will not tell this caller. */
export function isRefused(error: unknown): boolean {
  return error instanceof ServiceProblem && (error.status === 401 || error.status === 403)
}

/**
 * How answers hold up, asked again while somebody looks: a hidden tab asks nothing. Without traffic, what hasn't changed
 * comes as 304 from the browser's own cache; with it each answer is new, for it counts the calls before it. Who was
 * refused asks again by reloading.
 */
export function useMonitoring() {
  return useQuery({
    queryKey: keys.monitoring,
    queryFn: ({ signal }) => unwrap(client.GET("/api/v1/monitoring", { signal })),
    refetchInterval: ({ state }) => (isRefused(state.error) ? false : CALM_MS),
    refetchIntervalInBackground: false,
    retry: false,
  })
}
