import { useEffect, useState } from "react"

const PLACE = "spectral-dna.caption"

/** The caption that is being written. This tab keeps it over a reload, and nobody else does. */
export function useDraft() {
  const [text, setText] = useState(kept)
  useEffect(() => {
    try {
      sessionStorage.setItem(PLACE, text)
    } catch {
      // A browser that keeps nothing: the text lasts as long as the screen.
    }
  }, [text])
  return [text, setText] as const
}

function kept(): string {
  try {
    return sessionStorage.getItem(PLACE) ?? ""
  } catch {
    return ""
  }
}
