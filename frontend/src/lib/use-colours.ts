import { type RefObject, useEffect } from "react"

/** Tell what two colours of the style sheet are in this place, now and whenever the theme changes: a canvas knows no tokens. */
export function useColours(
  place: RefObject<HTMLElement | null>,
  colours: readonly [string, string],
  onColours: (first: string, second: string) => void,
): void {
  const [first, second] = colours
  useEffect(() => {
    const tell = () => {
      if (place.current) onColours(resolved(place.current, first), resolved(place.current, second))
    }
    tell()
    const themes = new MutationObserver(tell)
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] })
    const system = globalThis.matchMedia?.("(prefers-color-scheme: dark)")
    system?.addEventListener("change", tell)
    return () => {
      themes.disconnect()
      system?.removeEventListener("change", tell)
    }
  }, [place, first, second, onColours])
}

function resolved(place: HTMLElement, colour: string): string {
  const probe = document.createElement("span")
  probe.style.color = colour
  place.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}
