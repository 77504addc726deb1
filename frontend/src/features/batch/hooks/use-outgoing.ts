import { useSyncExternalStore } from "react"
import type { Outgoing } from "@/features/batch/sender"
import { onSenders, senderOf } from "@/features/batch/senders"

const NONE: readonly Outgoing[] = []
const nothing = () => () => {}

/** What is on its way into a batch from this page. */
export function useOutgoing(batch: string): readonly Outgoing[] {
  const sender = useSyncExternalStore(onSenders, () => senderOf(batch))
  return useSyncExternalStore(sender?.subscribe ?? nothing, sender?.files ?? (() => NONE))
}
