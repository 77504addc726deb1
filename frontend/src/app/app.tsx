import type { QueryClient } from "@tanstack/react-query"
import { QueryClientProvider } from "@tanstack/react-query"
import { RouterProvider } from "@tanstack/react-router"
import type { makeRouter } from "@/app/router"

interface AppProps {
  readonly queries: QueryClient
  readonly router: ReturnType<typeof makeRouter>
}

export function App({ queries, router }: AppProps) {
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  )
}
