import type { Chosen, Values } from "@/lib/chosen"
import type { FeatureInfo, FeatureReference } from "@/lib/schema"

/** What a slider needs: its ends, its step, and where real tracks lie. */
export interface Slider {
  readonly info: FeatureInfo
  readonly low: number
  readonly high: number
  readonly step: number
  readonly largeStep: number
  /** The middle eight tenths of real tracks, and their median. */
  readonly band: readonly [number, number]
  readonly median: number
  readonly reference: FeatureReference
}

const STEPS = 100
const BAND = [10, 90] as const
/** Of the way between the first and the last hundredth of real tracks, beyond both. */
const MARGIN = 0.15

/** The sliders in the order of the table: all that a person may change, but categories, which have no way between. */
export function slidersOf(
  table: readonly FeatureInfo[],
  reference: Readonly<Record<string, FeatureReference>>,
  original: Readonly<Record<string, number>>,
): Slider[] {
  return table.flatMap((info) => {
    const [known, start] = [reference[info.key], original[info.key]]
    if (!isAdjustable(info) || info.scale === "category" || known === undefined || start === undefined)
      return []
    return [sliderOf(info, known, start)]
  })
}

export function isAdjustable({ adjustable, in_models }: FeatureInfo): boolean {
  return adjustable && in_models
}

function sliderOf(info: FeatureInfo, reference: FeatureReference, start: number): Slider {
  const { percentile } = reference
  const [first, last] = [valueAt(percentile, 1), valueAt(percentile, 99)]
  const air = (last - first) * MARGIN
  const isShort = info.low === 0 && info.high === 1
  const [from, to] = isShort ? [0, 1] : [Math.min(first - air, start), Math.max(last + air, start)]
  const step = niceStep((to - from) / STEPS, info)
  const low = Math.max(info.low, rounded(Math.floor(from / step) * step, info))
  const high = Math.min(info.high, rounded(Math.ceil(to / step) * step, info))
  const band = [valueAt(percentile, BAND[0]), valueAt(percentile, BAND[1])] as const
  return { info, low, high, step, largeStep: step * 10, band, median: reference.typical, reference }
}

/** One, two or five of a power of ten, and no finer than the feature is shown. */
function niceStep(rough: number, info: FeatureInfo): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const nice = [1, 2, 5, 10].find((factor) => factor * power >= rough * 0.7) ?? 10
  return Math.max(nice * power, 10 ** -info.decimals)
}

/** What an address may ask for: features that a person can change, within their valid range. */
export function allowed(asked: Values, table: readonly FeatureInfo[]): Values {
  return Object.fromEntries(
    table.flatMap((info) => {
      const value = asked[info.key]
      if (!isAdjustable(info) || value === undefined) return []
      return [[info.key, rounded(Math.min(info.high, Math.max(info.low, value)), info)]]
    }),
  )
}

/** Where a value lies from end to end, 0 to 1. */
export function share(value: number, { low, high }: Pick<Slider, "low" | "high">): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)))
}

/** As fine as the feature is shown: what is told is then what is judged. */
export function rounded(value: number, { decimals }: Pick<FeatureInfo, "decimals">): number {
  return Number(value.toFixed(decimals))
}

type Line = FeatureReference["percentile"]

/** The percentile among real tracks. */
export function percentileOf(value: number, { percentile }: FeatureReference): number {
  return along(value, percentile.x, percentile.y)
}

function valueAt(line: Line, percentile: number): number {
  return along(percentile, line.y, line.x)
}

/** Read a rising line; constant outside its ends. */
function along(at: number, from: readonly number[], to: readonly number[]): number {
  const right = from.findIndex((each) => each >= at)
  if (right === -1) return to.at(-1) ?? 0
  const [x0, x1] = [from[right - 1], from[right]]
  const [y0, y1] = [to[right - 1], to[right]]
  if (x0 === undefined || x1 === undefined || y0 === undefined || y1 === undefined) return to[right] ?? 0
  return y0 + ((y1 - y0) * (at - x0)) / (x1 - x0)
}

/** A made-up track in the middle of real ones: each value the median, or the commonest category. */
export function medianTrack(
  table: readonly FeatureInfo[],
  reference: Readonly<Record<string, FeatureReference>>,
): Chosen {
  const values = table.flatMap((info) => {
    const known = reference[info.key]
    return info.in_models && known !== undefined ? [[info.key, rounded(known.typical, info)] as const] : []
  })
  return {
    values: Object.fromEntries(values),
    stated: { genre: null, explicit: null, year: null, decade: null },
    set: "recording",
  }
}
