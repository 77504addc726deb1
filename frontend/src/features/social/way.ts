/** The steps from a track to a post, in their order. */
export const STEPS = ["track", "picture", "caption", "final"] as const
export type Step = (typeof STEPS)[number]

/** Where somebody is, and what was chosen: what an address can carry of a post. */
export interface Way {
  readonly step?: Step
  readonly analysis?: string
  /** A track of the catalogue, instead of an analysis of one's own. */
  readonly track?: string
  /** A kept picture. */
  readonly picture?: string
  /** A sample picture. */
  readonly sample?: string
  /** Scores that were given for what this service has not seen, as a plan may hold them. */
  readonly trackScore?: number
  readonly pictureScore?: number
  /** Plans side by side. */
  readonly compare?: string
}

const NAMES = ["analysis", "track", "picture", "sample", "compare"] as const
/** One of each is chosen. */
export const TRACKS = ["analysis", "track", "trackScore"] as const
export const PICTURES = ["picture", "sample", "pictureScore"] as const
const SCORES = ["trackScore", "pictureScore"] as const
const LONGEST = 300
const PLACE = "spectral-dna.post"

/** What an address says, as far as it can be meant. */
export function readWay(said: Readonly<Record<string, unknown>>): Way {
  const way: Record<string, string | number> = {}
  if ((STEPS as readonly unknown[]).includes(said["step"])) way["step"] = said["step"] as Step
  for (const name of NAMES) {
    const value = said[name]
    if (typeof value === "string" && value !== "" && value.length <= LONGEST) way[name] = value
  }
  for (const name of SCORES) {
    const value = said[name]
    if (typeof value === "number" && value >= 0 && value <= 100) way[name] = value
  }
  return way
}

/** What the address says, and what it doesn't, as this tab remembers it. */
export function merged(kept: Way, said: Way): Way {
  const hasTrack = hasAny(said, TRACKS)
  const hasPicture = hasAny(said, PICTURES)
  const held = without(kept, ...(hasTrack ? TRACKS : []), ...(hasPicture ? PICTURES : []))
  return { ...held, ...said }
}

/** Whether any of these is chosen. */
export function hasAny(way: Way, names: readonly (keyof Way)[]): boolean {
  return names.some((name) => way[name] !== undefined)
}

/** Where somebody is who has just come. It names its step, so that going back to it is going back. */
export function arriving(said: Way): Way {
  return readWay({ step: STEPS[0], ...merged(remembered(), said) })
}

export function remembered(): Way {
  try {
    return readWay(JSON.parse(sessionStorage.getItem(PLACE) ?? "{}"))
  } catch {
    // Nothing that could be read, or a browser that keeps nothing.
    return {}
  }
}

export function remember(way: Way): void {
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(way))
  } catch {
    // The address has it, as long as the screen is open.
  }
}

/** The way without some of what was chosen. */
export function without(way: Way, ...names: readonly (keyof Way)[]): Way {
  return Object.fromEntries(Object.entries(way).filter(([name]) => !names.includes(name as keyof Way)))
}
