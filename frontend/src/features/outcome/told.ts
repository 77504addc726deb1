import type { Outcome, OutcomeReport } from "@/lib/schema"

/** The form as it is being filled in: empty is not known. */
export interface Told {
  readonly streams: string
  readonly popularity: string
  readonly charted: "" | "yes" | "no"
  readonly asOf: string
  /** Not asked here; what another program told stays. */
  readonly country: string | null
}

const UNTOLD: Told = { streams: "", popularity: "", charted: "", asOf: "", country: null }

/** The form filled in with what was told before. */
export function toldBefore(found: Outcome | null): Told {
  if (found === null) return UNTOLD
  return {
    streams: found.streams === null ? "" : String(found.streams),
    popularity: found.popularity === null ? "" : String(found.popularity),
    charted: found.charted === null ? "" : found.charted ? "yes" : "no",
    asOf: found.as_of,
    country: found.country,
  }
}

/** What the service is told; null where that would be nothing. */
export function toTell({ streams, popularity, charted, asOf, country }: Told): OutcomeReport | null {
  if (streams === "" && popularity === "" && charted === "") return null
  return {
    streams: streams === "" ? null : Number(streams),
    popularity: popularity === "" ? null : Number(popularity),
    charted: charted === "" ? null : charted === "yes",
    country,
    as_of: asOf === "" ? null : asOf,
  }
}
