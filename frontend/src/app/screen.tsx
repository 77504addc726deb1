import { type AsyncRouteComponent, lazyRouteComponent, type RouteComponent } from "@tanstack/react-router"
import { type Part, useSpoken, withWords } from "@/i18n"
import { patiently } from "@/lib/patiently"

/** A screen that comes with its words when it is opened, and is drawn anew, not started anew, in another language. */
export function screen<Name extends string>(
  parts: readonly Part[],
  load: () => Promise<Record<Name, AsyncRouteComponent<object>>>,
  name: Name,
): RouteComponent {
  const Screen = lazyRouteComponent(() => patiently(() => withWords(parts, load())), name) as RouteComponent
  return Object.assign(() => <Spoken in={Screen} />, Screen.preload && { preload: Screen.preload })
}

function Spoken({ in: Screen }: { in: RouteComponent }) {
  useSpoken()
  return <Screen />
}
