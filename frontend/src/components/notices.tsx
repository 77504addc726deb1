import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from "react"
import { subscribe, waitingNotices } from "@/lib/notify"

const Toasts = lazy(() => import("@/components/toasts").then(({ Toasts }) => ({ default: Toasts })))

/** The place of passing notices: empty, and not even loaded, until there is one. */
export function Notices() {
  const waiting = useSyncExternalStore(subscribe, waitingNotices)
  const [isNeeded, setIsNeeded] = useState(false)
  useEffect(() => {
    if (waiting.length > 0) setIsNeeded(true)
  }, [waiting])
  return <Suspense>{isNeeded && <Toasts waiting={waiting} />}</Suspense>
}
