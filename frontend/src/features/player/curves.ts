import type { Along, Curve, Report } from "@/lib/schema"
import { bounds, type Holed, whereAudible } from "@/lib/time-curve"

export const OVERLAYS = ["energy", "loudness", "brightness", "beats"] as const
export type Overlay = (typeof OVERLAYS)[number]

interface DrawnCurve {
  readonly key: Exclude<Overlay, "beats">
  readonly curve: Holed
  readonly range: readonly [number, number]
  readonly decimals: number
}

/** The three curves of a report with their own scales; what was silent throughout has none. */
export function drawnCurves({ curves }: Report): DrawnCurve[] {
  const all: Omit<DrawnCurve, "range">[] = [
    { key: "energy", curve: curves.energy, decimals: 1 },
    { key: "loudness", curve: curves.loudness, decimals: 1 },
    { key: "brightness", curve: whereAudible(curves.brightness, curves.energy), decimals: 0 },
  ]
  return all
    .filter(({ curve }) => curve.values.some((value) => value !== null))
    .map((each) => ({ ...each, range: bounds(each.curve.values) }))
}

/** The value of a curve at a time; null where there is none. */
export function valueAt(curve: Holed | Curve, time: number): number | null {
  const place = Math.min(Math.round(time / curve.step), curve.values.length - 1)
  return curve.values[Math.max(0, place)] ?? null
}

/** The likeness of the stretch whose middle is nearest to a time. */
export function likenessAt({ likeness, step, length }: Along, time: number): number | null {
  const place = Math.round((time - length / 2) / step)
  return likeness[Math.min(Math.max(0, place), likeness.length - 1)] ?? null
}

/** The likeness as a curve whose first value stands at the middle of the first stretch. */
export function likenessCurve({ likeness, step }: Along): Holed {
  return { step, unit: "", values: likeness }
}

/** Times of a table's rows: those of the stretches, else twenty along the track. */
export function tableTimes(along: Along | null, duration: number): number[] {
  if (along !== null) return along.likeness.map((_, i) => i * along.step + along.length / 2)
  return Array.from({ length: 20 }, (_, i) => ((i + 0.5) / 20) * duration)
}
