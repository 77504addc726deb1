import { QueryClientProvider } from "@tanstack/react-query"
import { RouterProvider } from "@tanstack/react-router"
import { useState } from "react"
import { makeQueryClient } from "@/app/query-client"
import { makeRouter } from "@/app/router"

export function App() {
  const [queries] = useState(makeQueryClient)
  const [router] = useState(() => makeRouter(queries))
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  )
}
