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

/** What was said, as a JSON body has it. */
export function asBody({ genre, explicit, year }: Stated) {
  return {
    ...(genre.trim() && { genre: genre.trim() }),
    ...(explicit && { explicit: explicit === "true" }),
    ...(year.trim() && { year: Number(year) }),
  }
}
