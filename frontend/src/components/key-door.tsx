import { useSyncExternalStore } from "react"
import { withWords } from "@/i18n"
import { isKeyWanted, onKeyWanted } from "@/lib/caller"
import { later } from "@/lib/later"

const KeyDialog = later(async () => (await withWords(["door"], import("@/components/key-dialog"))).KeyDialog)

/** Asks for an API key where the service wants one: empty, and not even loaded, until then. */
export function KeyDoor() {
  const isWanted = useSyncExternalStore(onKeyWanted, isKeyWanted)
  return isWanted && <KeyDialog />
}
