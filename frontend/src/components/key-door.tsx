import { lazy, Suspense, useSyncExternalStore } from "react"
import { isKeyWanted, onKeyWanted } from "@/lib/caller"

const KeyDialog = lazy(() => import("@/components/key-dialog").then((part) => ({ default: part.KeyDialog })))

/** Asks for an API key where the service wants one: empty, and not even loaded, until then. */
export function KeyDoor() {
  const isWanted = useSyncExternalStore(onKeyWanted, isKeyWanted)
  return <Suspense>{isWanted && <KeyDialog />}</Suspense>
}
