import { useEffect, useRef } from "react"

/** A list that grows by pages. Whoever asks for more by keyboard goes on where the new rows begin, once they are drawn. */
export function useGoingOn(rows: number, isAsking = false, target = "a") {
  const list = useRef<HTMLUListElement>(null)
  const shownBefore = useRef<number | null>(null)
  const wasAsking = useRef(false)
  useEffect(() => {
    const from = shownBefore.current
    const hasAnswer = wasAsking.current && !isAsking
    wasAsking.current = isAsking
    if (from === null || (from === rows && !hasAnswer)) return
    shownBefore.current = null
    // A last page may bring nothing, and the button that was pressed is gone.
    const isLost = from === rows && document.activeElement === document.body
    const next = isLost ? list.current?.lastElementChild : list.current?.children[from]
    next?.querySelector<HTMLElement>(target)?.focus()
  }, [rows, isAsking, target])
  const goOn = () => {
    shownBefore.current = rows
  }
  return { list, goOn }
}
