import type { components } from "@/generated/api"
import type { Report, Stated } from "@/lib/schema"

export type Values = Readonly<Record<string, number>>

/** Values to be judged, and what else is known of the track: what predictions and moves are asked for. */
export interface Chosen {
  readonly values: Values
  readonly stated: Stated
  readonly set: components["schemas"]["SetName"]
}

/** What was measured and stated, as the report's own models were given it. */
export function chosenOf(report: Report): Chosen {
  const values = report.models.inputs.flatMap((key) => {
    const found = report.features[key]
    return found === undefined ? [] : [[key, found.value] as const]
  })
  const decade = (report.lenses?.["charting"]?.decade ?? report.stated.decade) as Stated["decade"]
  return {
    values: Object.fromEntries(values),
    stated: { ...report.stated, decade },
    set: report.models.set as Chosen["set"],
  }
}
