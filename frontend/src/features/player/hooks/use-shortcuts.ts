import { useEffect, useRef, useState } from "react"

const STORED = "spectral-dna.player-keys"
export const SKIP = 5

export interface Shortcuts {
  readonly toggle: () => void
  readonly skip: (seconds: number) => void
  readonly loop: () => void
  readonly help: () => void
}

/** Keys that work anywhere on the page, unless they were switched off. */
export function useShortcuts(shortcuts: Shortcuts) {
  const [areOn, setAreOn] = useState(stored)
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  useEffect(() => {
    if (!areOn) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const run = actionOf(event.key, latest.current)
      if (run === null || isTaken(event)) return
      event.preventDefault()
      run()
    }
    document.addEventListener("keydown", press)
    return () => document.removeEventListener("keydown", press)
  }, [areOn])
  const switchTo = (next: boolean) => {
    setAreOn(next)
    try {
      localStorage.setItem(STORED, next ? "on" : "off")
    } catch {
      // Storage may be refused; the choice then lasts for this visit.
    }
  }
  return { areOn, switchTo }
}

function actionOf(key: string, { toggle, skip, loop, help }: Shortcuts): (() => void) | null {
  switch (key) {
    case " ":
      return toggle
    case "ArrowLeft":
      return () => skip(-SKIP)
    case "ArrowRight":
      return () => skip(SKIP)
    case "l":
    case "L":
      return loop
    case "?":
      return help
    default:
      return null
  }
}

/** Whether the key means something to what has the focus: a button takes Space, tabs and sliders take arrows. */
function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog]"))
    return true
  if (key === " ") return target.closest("button, a, summary, [role=button]") !== null
  return key.startsWith("Arrow") && target.closest("[role=tab], [role=slider], [tabindex='0']") !== null
}

function stored(): boolean {
  try {
    return localStorage.getItem(STORED) !== "off"
  } catch {
    return true
  }
}
