import { useNavigate, useSearch } from "@tanstack/react-router"
import { IntelligenceScreen } from "@/features/intelligence/components/intelligence-screen"
import { readView } from "@/features/intelligence/view"

/** Spotify and YouTube together, as the address asks for it. */
export function IntelligenceRoute() {
  const navigate = useNavigate()
  const view = readView(useSearch({ from: "/intelligence" }))
  return (
    <IntelligenceScreen
      view={view}
      onView={(next) =>
        void navigate({ to: "/intelligence", search: next, replace: true, resetScroll: false })
      }
    />
  )
}
