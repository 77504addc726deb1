import { type MouseEvent, useRef, useState } from "react"

/** Which of the rows that are shown are selected. With Shift, all from the last one that was touched. */
export function useSelection(shown: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string | null>(null)
  // What is shown no more is not selected either: nobody deletes what they don't see.
  const selected = shown.filter((id) => chosen.has(id))

  const touch = (id: string, event: Pick<MouseEvent, "shiftKey">) => {
    const isOn = !selected.includes(id)
    const start = event.shiftKey && last.current !== null ? shown.indexOf(last.current) : -1
    const end = shown.indexOf(id)
    const touched = start < 0 ? [id] : shown.slice(Math.min(start, end), Math.max(start, end) + 1)
    last.current = id
    const rest = selected.filter((each) => !touched.includes(each))
    setChosen(new Set(isOn ? [...rest, ...touched] : rest))
  }

  return {
    selected,
    isSelected: (id: string) => chosen.has(id),
    touch,
    selectAll: () => setChosen(new Set(shown)),
    clear: () => setChosen(new Set()),
  }
}

export type Selection = ReturnType<typeof useSelection>
