import { useEffect, useState, useSyncExternalStore } from "react"
import { later } from "@/lib/later"
import { subscribe, waitingNotices } from "@/lib/notify"

const Toasts = later(async () => (await import("@/components/toasts")).Toasts)

/** The place of passing notices: empty, and not even loaded, until there is one. */
export function Notices() {
  const waiting = useSyncExternalStore(subscribe, waitingNotices)
  const [isNeeded, setIsNeeded] = useState(false)
  useEffect(() => {
    if (waiting.length > 0) setIsNeeded(true)
  }, [waiting])
  return isNeeded && <Toasts waiting={waiting} />
}
