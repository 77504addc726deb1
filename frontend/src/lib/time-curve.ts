import { scaleLinear } from "d3-scale"
import type { Curve } from "@/lib/schema"

/** Width and height of the box that curves are drawn in; the picture stretches to its place. */
export const BOX = { width: 1000, height: 100 } as const

const STEPS = [5, 10, 15, 30, 60, 120, 300, 600] as const
const MOST_TICKS = 8

/** A curve as a line from the left edge to the right, and its fill down to the bottom. */
export function curvePaths(curve: Curve, duration: number, [low, high]: readonly [number, number]) {
  const x = scaleLinear([0, duration], [0, BOX.width]).clamp(true)
  const y = scaleLinear([low, high], [BOX.height, 0]).clamp(true)
  const points = curve.values.map((value, i) => `${x(i * curve.step).toFixed(1)} ${y(value).toFixed(1)}`)
  const last = x((curve.values.length - 1) * curve.step).toFixed(1)
  const outline = `M${points.join("L")}`
  return { outline, area: `${outline}L${last} ${BOX.height}L0 ${BOX.height}Z` }
}

/** Waveform peaks (0 to 1, over the whole length) as one shape about the middle. */
export function waveformPath(peaks: readonly number[]): string {
  const step = BOX.width / Math.max(1, peaks.length - 1)
  const middle = BOX.height / 2
  const edge = (sign: number) =>
    peaks.map((peak, i) => `${(i * step).toFixed(1)} ${(middle + sign * peak * middle).toFixed(1)}`)
  return `M${edge(-1).join("L")}L${edge(1).reverse().join("L")}Z`
}

/** Bounds for a curve: its own, without the quietest and loudest hundredth, with some air. */
export function bounds(values: readonly number[]): readonly [number, number] {
  const sorted = [...values].sort((one, other) => one - other)
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0
  const [low, high] = [at(0.02), at(1)]
  const air = Math.max(1e-6, (high - low) * 0.08)
  return [low - air, high + air]
}

/** Round times along the track, at most eight. */
export function timeTicks(duration: number): number[] {
  const step = STEPS.find((each) => duration / each <= MOST_TICKS) ?? 1200
  return Array.from({ length: Math.floor(duration / step) + 1 }, (_, i) => i * step)
}

/** Mean, least and most of a curve, and where the most is. */
export function summarise({ values, step }: Curve) {
  const most = values.reduce((best, value, i) => (value > (values[best] ?? -Infinity) ? i : best), 0)
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length),
    least: Math.min(...values),
    most: values[most] ?? 0,
    mostAt: most * step,
  }
}
