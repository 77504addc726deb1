import type { Series } from "@/features/compare/series"
import type { Analysis, Report } from "@/lib/schema"

/** A place in the comparison: what is known of the analysis so far. */
export interface Entry {
  readonly id: string
  readonly series: Series
  readonly analysis: Analysis | undefined
  readonly error: Error | null
}

/** One that can be compared. */
export interface Track {
  readonly id: string
  readonly series: Series
  readonly name: string
  readonly report: Report
}
