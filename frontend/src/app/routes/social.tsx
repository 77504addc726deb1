import { useNavigate, useSearch } from "@tanstack/react-router"
import { useEffect } from "react"
import { SocialScreen } from "@/features/social/components/social-screen"
import { merged, readWay, remember, remembered, type Way } from "@/features/social/way"

/** A post, as its address says; what the address leaves open, this tab remembers. */
export function SocialRoute() {
  const navigate = useNavigate()
  const way = merged(remembered(), readWay(useSearch({ from: "/social" })))
  useEffect(() => remember(way))
  const go = (next: Way) => {
    // What is not in it any more must not be remembered either.
    remember(next)
    void navigate({ to: "/social", search: next, replace: true, resetScroll: false })
  }
  return <SocialScreen way={way} onWay={go} />
}
