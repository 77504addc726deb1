import { useEffect, useMemo, useReducer, useRef } from "react"
import { begin, reducerFor } from "@/features/what-if/state"
import type { Values } from "@/lib/chosen"
import { useSettled } from "@/lib/use-settled"

/** Writing an address for every pixel of a slider's way is more than browsers allow. */
const ADDRESS_AFTER = 300

interface ChangesOptions {
  readonly original: Values
  /** The same, as fine as it is shown. */
  readonly shown: Values
  /** What the address says at first. */
  readonly initial: Values
  readonly onSettled: (changed: Values) => void
}

/** The changes to an original, by step, kept in the address. */
export function useChanges({ original, shown, initial, onSettled }: ChangesOptions) {
  const reducer = useMemo(() => reducerFor(shown), [shown])
  const [{ changed, past }, act] = useReducer(reducer, initial, begin)
  const settled = useSettled(changed, ADDRESS_AFTER)
  const tell = useRef(onSettled)
  useEffect(() => {
    tell.current = onSettled
  })
  useEffect(() => {
    if (settled !== initial) tell.current(settled)
  }, [settled, initial])
  const values = useMemo(() => ({ ...original, ...changed }), [original, changed])
  return { values, changed, canUndo: past.length > 0, act }
}
