import { useQueryClient } from "@tanstack/react-query"
import { CloudOff, WifiOff } from "lucide-react"
import { useEffect, useState, useSyncExternalStore } from "react"
import { t, useSpoken } from "@/i18n"
import { isWaiting, onWaiting } from "@/lib/patiently"
import { isUnreachable } from "@/lib/problem"

/**
 * Says calmly when the service can't be reached, and when that is over; everything goes on by itself.
 *
 * Being offline alone says nothing: the service may run on this very machine.
 */
export function Connection() {
  useSpoken()
  const isOffline = useSyncExternalStore(onNetwork, () => !navigator.onLine)
  const isAway = useSilence()
  const [wasAway, setWasAway] = useState(false)
  useEffect(() => {
    if (isAway) setWasAway(true)
  }, [isAway])
  const Icon = isOffline ? WifiOff : CloudOff
  return (
    <div role="status" className="pointer-events-none sticky bottom-0 z-20 print:hidden">
      {isAway ? (
        <p className="mx-auto mb-4 flex w-fit max-w-measure animate-appear items-start gap-3 rounded-card border border-edge bg-notice-wash px-5 py-3">
          <Icon aria-hidden className="mt-1 size-5 shrink-0" />
          {isOffline ? t("connection.offline") : t("connection.silent")}
        </p>
      ) : (
        wasAway && <p className="sr-only">{t("connection.back")}</p>
      )}
    </div>
  )
}

function onNetwork(changed: () => void): () => void {
  addEventListener("online", changed)
  addEventListener("offline", changed)
  return () => {
    removeEventListener("online", changed)
    removeEventListener("offline", changed)
  }
}

/** Whether the last question remained without an answer; asking again does not end the silence, an answer does. */
function useSilence(): boolean {
  const queries = useQueryClient()
  const isPartMissing = useSyncExternalStore(onWaiting, isWaiting)
  const [isSilent, setIsSilent] = useState(false)
  useEffect(() => {
    const cache = queries.getQueryCache()
    // What failed before this part was there.
    setIsSilent(cache.getAll().some(({ state }) => isUnreachable(state.error)))
    return cache.subscribe((event) => {
      if (event.type !== "updated") return
      if (event.action.type === "success") setIsSilent(false)
      if (event.action.type === "error") setIsSilent(isUnreachable(event.action.error))
    })
  }, [queries])
  return isSilent || isPartMissing
}
