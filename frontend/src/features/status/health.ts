import { useQuery } from "@tanstack/react-query"
import { useSyncExternalStore } from "react"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"

const CALM_MS = 10_000

/** How the service is, asked again every ten seconds while somebody looks. */
export function useHealth() {
  return useQuery({
    queryKey: keys.health,
    queryFn: ({ signal }) => unwrap(client.GET("/api/v1/health", { signal })),
    refetchInterval: CALM_MS,
    retry: false,
  })
}

/** What was looked at, and whether it is well; one that isn't is told as well, with status 503. */
export function useChecks() {
  return useQuery({
    queryKey: keys.ready,
    queryFn: async ({ signal }) => {
      const { data, error } = await client.GET("/api/v1/health/ready", { signal })
      const told = data ?? error
      if (told === undefined || !("checks" in told))
        return unwrap(client.GET("/api/v1/health/ready", { signal }))
      return told
    },
    refetchInterval: CALM_MS,
    retry: false,
  })
}

/** Whether the browser itself has a network. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      addEventListener("online", changed)
      addEventListener("offline", changed)
      return () => {
        removeEventListener("online", changed)
        removeEventListener("offline", changed)
      }
    },
    () => navigator.onLine,
  )
}
