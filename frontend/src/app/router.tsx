import type { QueryClient } from "@tanstack/react-query"
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  type RouterHistory,
} from "@tanstack/react-router"
import { Stumbled } from "@/app/routes/stumbled"
import { Unknown } from "@/app/routes/unknown"
import { screen } from "@/app/screen"
import { numbers, unread } from "@/app/searches"
import { Shell } from "@/app/shell"
import type { Wish as Sought } from "@/features/catalogue/wish"
import type { Wish } from "@/features/history/wish"
import type { View } from "@/features/intelligence/view"
import type { Way as Post } from "@/features/social/way"

interface Context {
  readonly queries: QueryClient
}

const root = createRootRouteWithContext<Context>()({ component: Shell, notFoundComponent: Unknown })

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: screen([], () => import("@/app/routes/home"), "Home"),
})

const analysis = createRoute({
  getParentRoute: () => root,
  path: "/analyses/$id",
  component: screen(["working"], () => import("@/app/routes/analysis"), "AnalysisRoute"),
})

const whatIf = createRoute({
  getParentRoute: () => root,
  path: "/analyses/$id/what-if",
  validateSearch: numbers,
  component: screen(["report", "whatif", "catalogue"], () => import("@/app/routes/what-if"), "WhatIfRoute"),
})

const median = createRoute({
  getParentRoute: () => root,
  path: "/what-if",
  validateSearch: numbers,
  component: screen(
    ["report", "whatif", "catalogue"],
    () => import("@/app/routes/what-if-median"),
    "MedianRoute",
  ),
})

const similar = createRoute({
  getParentRoute: () => root,
  path: "/analyses/$id/similar",
  component: screen(["report", "catalogue"], () => import("@/app/routes/similar"), "SimilarRoute"),
})

const catalogue = createRoute({
  getParentRoute: () => root,
  path: "/catalogue",
  validateSearch: unread<Sought>,
  component: screen(
    ["report", "copying", "catalogue"],
    () => import("@/app/routes/catalogue"),
    "CatalogueRoute",
  ),
})

const track = createRoute({
  getParentRoute: () => root,
  path: "/catalogue/$id",
  component: screen(
    ["report", "catalogue"],
    () => import("@/app/routes/catalogue-track"),
    "CatalogueTrackRoute",
  ),
})

const compare = createRoute({
  getParentRoute: () => root,
  path: "/compare",
  validateSearch: ({ ids }: Record<string, unknown>): { ids?: string } =>
    ids === undefined ? {} : { ids: String(ids) },
  component: screen(["report", "compare"], () => import("@/app/routes/compare"), "CompareRoute"),
})

const social = createRoute({
  getParentRoute: () => root,
  path: "/social",
  validateSearch: unread<Post>,
  component: screen(["social", "picture", "plan"], () => import("@/app/routes/social"), "SocialRoute"),
})

const shared = createRoute({
  getParentRoute: () => root,
  path: "/s/$token",
  component: screen(["report"], () => import("@/app/routes/shared"), "SharedRoute"),
})

const docs = createRoute({
  getParentRoute: () => root,
  path: "/docs",
  component: screen(["copying", "docs"], () => import("@/app/routes/docs"), "DocsRoute"),
})

const keys = createRoute({
  getParentRoute: () => root,
  path: "/keys",
  component: screen(["copying", "keys"], () => import("@/app/routes/keys"), "KeysRoute"),
})

const model = createRoute({
  getParentRoute: () => root,
  path: "/model",
  component: screen(["report", "model"], () => import("@/app/routes/model"), "ModelRoute"),
})

const status = createRoute({
  getParentRoute: () => root,
  path: "/status",
  component: screen(["status"], () => import("@/app/routes/status"), "StatusRoute"),
})

const monitoring = createRoute({
  getParentRoute: () => root,
  path: "/monitoring",
  component: screen(
    ["report", "working", "monitoring"],
    () => import("@/app/routes/monitoring"),
    "MonitoringRoute",
  ),
})

const intelligence = createRoute({
  getParentRoute: () => root,
  path: "/intelligence",
  validateSearch: unread<View>,
  component: screen(["intelligence", "told"], () => import("@/app/routes/intelligence"), "IntelligenceRoute"),
})

const history = createRoute({
  getParentRoute: () => root,
  path: "/history",
  validateSearch: unread<Wish>,
  component: screen(["history"], () => import("@/app/routes/history"), "HistoryRoute"),
})

const batches = createRoute({
  getParentRoute: () => root,
  path: "/batches",
  component: screen(["batches"], () => import("@/app/routes/batches"), "BatchesRoute"),
})

const batch = createRoute({
  getParentRoute: () => root,
  path: "/batches/$id",
  component: screen(["batches"], () => import("@/app/routes/batch"), "BatchRoute"),
})

const tree = root.addChildren([
  home,
  analysis,
  whatIf,
  median,
  similar,
  catalogue,
  track,
  compare,
  social,
  shared,
  history,
  batches,
  batch,
  docs,
  keys,
  model,
  status,
  monitoring,
  intelligence,
])

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
