import { useMemo } from "react"
import { keptAt } from "@/lib/kept"

export const PARTS = ["track", "picture", "caption"] as const
export type PartKey = (typeof PARTS)[number]
export type Weights = Readonly<Record<PartKey, number>>

/** As the service weighs unless told otherwise. */
export const USUAL: Weights = { track: 0.4, picture: 0.3, caption: 0.3 }

const place = keptAt("spectral-dna.weights")

/** One weight set, the others sharing what is left as they did; the sum stays one. */
export function weighed(weights: Weights, key: PartKey, value: number): Weights {
  const set = hundredths(Math.min(1, Math.max(0, value)))
  const [one, other] = PARTS.filter((each) => each !== key) as [PartKey, PartKey]
  const before = weights[one] + weights[other]
  const first = hundredths((1 - set) * (before > 0 ? weights[one] / before : 0.5))
  return { ...weights, [key]: set, [one]: first, [other]: hundredths(1 - set - first) }
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}

/** The weights that this tab remembers, or the usual ones. */
export function keptWeights(): Weights {
  return read(place.read())
}

export function keepWeights(weights: Weights): void {
  place.write(JSON.stringify(weights))
}

export function useWeights(): Weights {
  const said = place.use()
  return useMemo(() => read(said), [said])
}

function read(said: string | null): Weights {
  try {
    const found: unknown = JSON.parse(said ?? "null")
    return isWeights(found) ? found : USUAL
  } catch {
    return USUAL
  }
}

function isWeights(found: unknown): found is Weights {
  if (typeof found !== "object" || found === null) return false
  const values = PARTS.map((key) => (found as Record<string, unknown>)[key])
  return (
    values.every((each) => typeof each === "number" && each >= 0) && values.some((each) => Number(each) > 0)
  )
}
