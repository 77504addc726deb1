import { scaleLinear } from "d3-scale"
import type { Curve } from "@/lib/schema"

/** Width and height of the box that curves are drawn in; the picture stretches to its place. */
export const BOX = { width: 1000, height: 100 } as const

const STEPS = [5, 10, 15, 30, 60, 120, 300, 600] as const
const MOST_TICKS = 8

/** A curve with holes where there was nothing to measure. */
export type Holed = Omit<Curve, "values"> & { readonly values: readonly (number | null)[] }

/** In dBFS; below it there is no sound whose brightness could be told. */
const SILENT = -60

/** The curve without the moments in which the track is silent. */
export function whereAudible(curve: Curve, energy: Curve): Holed {
  const level = (i: number) => energy.values[Math.round((i * curve.step) / energy.step)] ?? SILENT
  return { ...curve, values: curve.values.map((value, i) => (level(i) > SILENT ? value : null)) }
}

/** A curve as lines from left to right, one for each stretch without a hole, and their fills. */
export function curvePaths(curve: Holed, duration: number, [low, high]: readonly [number, number]) {
  const x = scaleLinear([0, duration], [0, BOX.width]).clamp(true)
  const y = scaleLinear([low, high], [BOX.height, 0]).clamp(true)
  const stretches = stretchesOf(curve.values).map((stretch) =>
    stretch.map(({ value, index }) => ({ x: x(index * curve.step).toFixed(1), y: y(value).toFixed(1) })),
  )
  const outlines = stretches.map((points) => `M${points.map((point) => `${point.x} ${point.y}`).join("L")}`)
  const areas = stretches.map(
    (points, i) => `${outlines[i]}L${points.at(-1)?.x} ${BOX.height}L${points[0]?.x} ${BOX.height}Z`,
  )
  return { outline: outlines.join(""), area: areas.join("") }
}

function stretchesOf(values: Holed["values"]): { value: number; index: number }[][] {
  const stretches: { value: number; index: number }[][] = []
  values.forEach((value, index) => {
    if (value === null) return
    const isNew = index === 0 || values[index - 1] === null
    if (isNew) stretches.push([])
    stretches.at(-1)?.push({ value, index })
  })
  return stretches
}

/** Bounds for a curve: its own, without the lowest fiftieth, with some air. */
export function bounds(values: Holed["values"]): readonly [number, number] {
  const sorted = values.filter((value) => value !== null).sort((one, other) => one - other)
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

/** Mean and most of a curve, and where the most is; null when all of it is holes. */
export function summarise({ values, step }: Holed) {
  const points = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]))
  const [first] = points
  if (first === undefined) return null
  const most = points.reduce((best, point) => (point.value > best.value ? point : best), first)
  const mean = points.reduce((sum, { value }) => sum + value, 0) / points.length
  return { mean, most: most.value, mostAt: most.index * step }
}

/** Waveform peaks (0 to 1, over the whole length) as one shape about the middle. */
export function waveformPath(peaks: readonly number[]): string {
  const step = BOX.width / Math.max(1, peaks.length - 1)
  const middle = BOX.height / 2
  const edge = (sign: number) =>
    peaks.map((peak, i) => `${(i * step).toFixed(1)} ${(middle + sign * peak * middle).toFixed(1)}`)
  return `M${edge(-1).join("L")}L${edge(1).reverse().join("L")}Z`
}
