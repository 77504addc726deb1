export interface NotifyOptions {
  readonly kind: "info" | "success" | "error"
  readonly text: string
  readonly more?: string
  /** It goes when this is settled, at the latest. */
  readonly until?: Promise<unknown>
  /** One thing that may still be done about it, for as long as it is shown. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

type Listener = () => void

let waiting: readonly NotifyOptions[] = []
const listeners = new Set<Listener>()

/** Say something in passing. The part that shows it is loaded when there is first something to show. */
export function notify(notice: NotifyOptions): void {
  waiting = [...waiting, notice]
  for (const listener of listeners) listener()
}

/** Hand over what waits to be shown, once. */
export function takeNotices(): readonly NotifyOptions[] {
  const taken = waiting
  waiting = []
  return taken
}

export function subscribe(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function waitingNotices(): readonly NotifyOptions[] {
  return waiting
}
