export const THEMES = ["system", "light", "dark"] as const
export type Theme = (typeof THEMES)[number]

const STORED = "spectral-dna.theme"

/** The theme that was chosen; `public/start.js` has put it on the document before the first paint. */
export function chosenTheme(): Theme {
  const set = document.documentElement.dataset["theme"]
  return set === "light" || set === "dark" ? set : "system"
}

export function chooseTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"]
  else document.documentElement.dataset["theme"] = theme
  try {
    localStorage.setItem(STORED, theme)
  } catch {
    // Storage may be refused; the choice then lasts for this visit.
  }
}
