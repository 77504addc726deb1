import type { paths } from "@/generated/api"

type Query = NonNullable<paths["/api/v1/analyses"]["get"]["parameters"]["query"]>

export const STATES = ["live", "succeeded", "failed", "cancelled"] as const
export const KINDS = ["upload", "sample", "youtube"] as const
export const SORTS = ["newest", "oldest", "name", "hit_score", "duration"] as const
export const ANSWERS = ["yes", "no"] as const

/** What is looked for, as it stands in the address; what is not said is not there. */
export interface Wish {
  readonly q?: string
  readonly state?: (typeof STATES)[number]
  readonly kind?: (typeof KINDS)[number]
  readonly emerging?: (typeof ANSWERS)[number]
  readonly charting?: (typeof ANSWERS)[number]
  /** Days, both included, as the reader's own calendar has them. */
  readonly from?: string
  readonly to?: string
  readonly sort?: (typeof SORTS)[number]
}

const LONGEST = 200

/** Take from an address what can be looked for; whatever else somebody wrote there is left out. */
export function readWish(said: Readonly<Record<string, unknown>>): Wish {
  const q = typeof said["q"] === "string" || typeof said["q"] === "number" ? String(said["q"]) : ""
  const wish: Record<string, string> = {}
  if (q.trim() !== "") wish["q"] = q.slice(0, LONGEST)
  const choices = { state: STATES, kind: KINDS, emerging: ANSWERS, charting: ANSWERS, sort: SORTS }
  for (const [name, known] of Object.entries(choices)) {
    const value = said[name]
    if ((known as readonly unknown[]).includes(value)) wish[name] = value as string
  }
  for (const name of ["from", "to"]) {
    const day = said[name]
    if (typeof day === "string" && startOf(day) !== null) wish[name] = day
  }
  return wish
}

/** The same as the service is asked. */
export function queryOf(wish: Wish): Query {
  const since = startOf(wish.from)
  const until = startOf(wish.to, 1)
  return {
    ...(wish.q !== undefined && { q: wish.q }),
    ...(wish.state !== undefined && {
      state: wish.state === "live" ? ["queued", "running"] : [wish.state],
    }),
    ...(wish.kind !== undefined && { kind: [wish.kind] }),
    ...(wish.emerging !== undefined && { emerging: wish.emerging === "yes" }),
    ...(wish.charting !== undefined && { charting: wish.charting === "yes" }),
    ...(since !== null && { since }),
    ...(until !== null && { until }),
    ...(wish.sort !== undefined && { sort: wish.sort }),
  }
}

/** Whether anything is left out by it; the order leaves out nothing. */
export function isNarrow({ sort: _, ...rest }: Wish): boolean {
  return Object.keys(rest).length > 0
}

/** The first moment of a day, or of one so many days later, where the reader is. */
function startOf(day: string | undefined, later = 0): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? "")
  if (parts === null) return null
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number]
  const start = new Date(year, month - 1, date + later)
  return year < 1000 || month < 1 || month > 12 || date < 1 || date > 31 ? null : start.toISOString()
}
