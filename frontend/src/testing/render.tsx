import { createMemoryHistory } from "@tanstack/react-router"
import { render } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { App } from "@/app/app"
import { makeQueryClient } from "@/app/query-client"
import { makeRouter } from "@/app/router"

/** The whole dashboard at an address. */
export function visit(address: string) {
  const queries = makeQueryClient()
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retry: false } })
  const router = makeRouter(queries, createMemoryHistory({ initialEntries: [address] }))
  const { unmount } = render(<App queries={queries} router={router} />)
  return { user: userEvent.setup({ applyAccept: false }), router, unmount }
}
