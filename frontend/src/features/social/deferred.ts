import { useSyncExternalStore } from "react"
import { t } from "@/i18n"
import { notify } from "@/lib/notify"
import { shown } from "@/lib/problem"

/** Longer than the offer to take it back is shown, also to whoever rests the pointer on it. */
const UNDOABLE = 30_000

/** What is out of sight, each with what deletes it. */
let leaving: ReadonlyMap<string, () => void> = new Map()
/** Of these, what is being deleted: nothing brings it back. */
const going = new Set<string>()
const listeners = new Set<() => void>()

interface Removal {
  readonly id: string
  readonly text: string
  /** Delete it for good: the service knows no way back. */
  readonly remove: () => Promise<unknown>
  readonly onGone: () => void
  readonly onBack?: () => void
}

/** Delete something once it can be taken back no more: it is out of sight at once, and gone when the page is left. */
export function removeLater({ id, text, remove, onGone, onBack }: Removal): void {
  if (leaving.has(id)) return
  let close = () => {}
  const until = new Promise<void>((resolve) => {
    close = resolve
  })
  const run = () => {
    if (going.has(id)) return
    going.add(id)
    clearTimeout(timer)
    close()
    void remove()
      .then(onGone, tell)
      .finally(() => {
        going.delete(id)
        change(id)
      })
  }
  const timer = setTimeout(run, UNDOABLE)
  change(id, run)
  const back = () => {
    // Whoever takes it back too late is told so.
    if (leaving.get(id) !== run || going.has(id)) return notify({ kind: "error", text: t("social.gone") })
    clearTimeout(timer)
    change(id)
    onBack?.()
  }
  notify({ kind: "success", text, until, action: { label: t("history.undo"), run: back } })
}

/** What is about to be deleted, and is shown no more. */
export function useLeaving(): ReadonlyMap<string, unknown> {
  return useSyncExternalStore(listen, () => leaving)
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function change(id: string, run?: () => void): void {
  const others = [...leaving].filter(([each]) => each !== id)
  leaving = new Map(run === undefined ? others : [...others, [id, run]])
  for (const listener of listeners) listener()
}

function tell(error: unknown): void {
  const { title, advice } = shown(error)
  notify({ kind: "error", text: title, more: advice })
}

// Whoever leaves has not taken it back.
globalThis.addEventListener("pagehide", () => {
  for (const run of leaving.values()) run()
})
