import { useNavigate, useRouter, useSearch } from "@tanstack/react-router"
import { HistoryScreen } from "@/features/history/components/history-screen"
import { readWish } from "@/features/history/wish"

/** The history, as its address asks for it. */
export function HistoryRoute() {
  const navigate = useNavigate()
  const { history } = useRouter()
  const wish = readWish(useSearch({ from: "/history" }))
  return (
    <HistoryScreen
      wish={wish}
      onWish={(next) => void navigate({ to: "/history", search: next, replace: true, resetScroll: false })}
      onCompare={(ids) => history.push(`/compare?ids=${ids.join(",")}`)}
    />
  )
}
