import { useRouter } from "@tanstack/react-router"
import { useCallback } from "react"
import { readWay, remember, remembered, type Way } from "@/features/social/way"

const HERE = "/social"

/** Change where one is by what was chosen. Whoever has left the screen meanwhile stays there, and finds it on return. */
export function useGo() {
  const router = useRouter()
  return useCallback(
    (change: Way | ((now: Way) => Way)) => {
      const { pathname, search } = router.state.location
      const isHere = pathname === HERE
      const next = typeof change === "function" ? change(isHere ? readWay(search) : remembered()) : change
      // What is not in it any more must not be remembered either.
      remember(next)
      if (isHere) void router.navigate({ to: HERE, search: next, replace: true, resetScroll: false })
    },
    [router],
  )
}

export type Go = ReturnType<typeof useGo>
