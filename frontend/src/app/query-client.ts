import { QueryClient } from "@tanstack/react-query"
import { isUnreachable } from "@/lib/problem"

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // What the service refuses, it refuses again; only silence is worth another try.
        retry: (failures, error) => isUnreachable(error) && failures < 2,
        retryDelay: (failures) => 400 * 2 ** failures,
        // A service that is down is asked again until it is back.
        refetchInterval: (query) => (isUnreachable(query.state.error) ? 5000 : false),
        staleTime: 5000,
        // A service on this very machine answers without a network, too: it is asked, whatever the browser thinks.
        networkMode: "always",
        refetchOnReconnect: true,
      },
      mutations: { networkMode: "always" },
    },
  })
}
