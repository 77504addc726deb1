/** The languages of the dashboard, by what they call themselves. English sets the keys; the others say the same. */
export const LANGUAGES = { en: "English", tr: "Türkçe", ko: "한국어" } as const
export type Language = keyof typeof LANGUAGES

const STORED = "spectral-dna.language"

export function isLanguage(text: string): text is Language {
  return text in LANGUAGES
}

/** The language that was chosen or that the browser asks for; `public/start.js` has put it on the document. */
export function chosenLanguage(): Language {
  const set = document.documentElement.lang
  return isLanguage(set) ? set : "en"
}

export function keepLanguage(language: Language): void {
  document.documentElement.lang = language
  try {
    localStorage.setItem(STORED, language)
  } catch {
    // Storage may be refused; the choice then lasts for this visit.
  }
}
