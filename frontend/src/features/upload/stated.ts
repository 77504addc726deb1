/** What a person tells of a recording beside its sound, as the form holds it; empty where nothing is said. */
export interface Stated {
  readonly genre: string
  readonly explicit: string
  readonly year: string
}

export const NOTHING: Stated = { genre: "", explicit: "", year: "" }

/** Add to a form what was said. */
export function append(body: FormData, stated: Stated): void {
  for (const [name, value] of Object.entries(stated)) {
    if (value.trim()) body.append(name, value.trim())
  }
}
