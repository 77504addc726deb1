import { ask } from "@/lib/asking"

const AGAIN = 2000

let waiting = 0
const listeners = new Set<() => void>()

/** Whether a part of the dashboard is waited for, because nothing answers. */
export function isWaiting(): boolean {
  return waiting > 0
}

export function onWaiting(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Fetch a part of the dashboard, and while nothing answers, fetch it again.
 *
 * @throws when the service answers but hasn't the part: then this is an older dashboard than the one it serves.
 */
export async function patiently<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load()
    } catch (error) {
      if (await answers()) throw error
      wait(1)
      await new Promise((resume) => setTimeout(resume, AGAIN))
      wait(-1)
    }
  }
}

function answers(): Promise<boolean> {
  return ask(new Request(`${location.origin}/health/live`)).then(
    ({ ok }) => ok,
    () => false,
  )
}

function wait(more: number): void {
  waiting += more
  for (const listener of listeners) listener()
}
