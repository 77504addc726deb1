import { useSyncExternalStore } from "react"

/** A value that this tab keeps under a name, over a reload too; every part of the screen sees it change. */
export function keptAt(place: string) {
  // In a browser that keeps nothing it lasts as long as the page.
  let unkept: string | null | undefined
  const listeners = new Set<() => void>()
  const read = (): string | null => {
    if (unkept !== undefined) return unkept
    try {
      return sessionStorage.getItem(place)
    } catch {
      return null
    }
  }
  const write = (value: string | null): void => {
    try {
      if (value === null) sessionStorage.removeItem(place)
      else sessionStorage.setItem(place, value)
      unkept = undefined
    } catch {
      unkept = value
    }
    for (const listener of listeners) listener()
  }
  const listen = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return { read, write, use: () => useSyncExternalStore(listen, read) }
}
