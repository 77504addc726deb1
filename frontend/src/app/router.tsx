import type { QueryClient } from "@tanstack/react-query"
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from "@tanstack/react-router"
import { Stumbled } from "@/app/routes/stumbled"
import { Unknown } from "@/app/routes/unknown"
import { Shell } from "@/app/shell"

interface Context {
  readonly queries: QueryClient
}

const root = createRootRouteWithContext<Context>()({ component: Shell, notFoundComponent: Unknown })

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("@/app/routes/home"), "Home"),
})

const analysis = createRoute({
  getParentRoute: () => root,
  path: "/analyses/$id",
  component: lazyRouteComponent(() => import("@/app/routes/analysis"), "AnalysisRoute"),
})

const shared = createRoute({
  getParentRoute: () => root,
  path: "/s/$token",
  component: lazyRouteComponent(() => import("@/app/routes/shared"), "SharedRoute"),
})

const tree = root.addChildren([home, analysis, shared])

export function makeRouter(queries: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: "intent",
    defaultErrorComponent: Stumbled,
    scrollRestoration: true,
    ...(history === undefined ? {} : { history }),
  })
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
