import { useEffect, useRef } from "react"

/** A list that grows by pages. Whoever asks for more by keyboard goes on where the new rows begin, once they are drawn. */
export function useGoingOn(rows: number) {
  const list = useRef<HTMLUListElement>(null)
  const shownBefore = useRef<number | null>(null)
  useEffect(() => {
    const from = shownBefore.current
    if (from === null || from === rows) return
    shownBefore.current = null
    list.current?.children[from]?.querySelector("a")?.focus()
  }, [rows])
  const goOn = () => {
    shownBefore.current = rows
  }
  return { list, goOn }
}
