import type { Moment } from "@/lib/dna"
import type { Curve, FeatureInfo, FeatureValue, Report, Section } from "@/lib/schema"
import { withUnit } from "./format"

export interface DnaAxis {
  readonly key: string
  readonly label: string
  /** 0 to 1: the percentile among real tracks, or where that is unknown, the place within its usual range. */
  readonly share: number
  readonly isPercentile: boolean
  readonly text: string
}

interface DnaSection {
  readonly label: string
  readonly from: number
  readonly to: number
  readonly weight: number
}

/** Everything that the DNA shape shows, each value measured. */
export interface Profile {
  readonly axes: readonly DnaAxis[]
  readonly moments: readonly Moment[]
  readonly energy: readonly number[]
  readonly sections: readonly DnaSection[]
  readonly hue: number
}

/** Levels that the shape shows as nothing and as full: quiet passages to the loudest masters. */
const LOUDNESS = [-36, -5] as const
const ENERGY = [-42, -6] as const
/** Centroids of dark and of bright music, in Hz; laid out by octaves, as the ear does. */
const BRIGHTNESS = [700, 5500] as const
/** Where the valid range is far wider than music is: the range that music fills. */
const USUAL: Readonly<Record<string, Pick<FeatureInfo, "low" | "high" | "scale">>> = {
  onset_strength: { low: 0, high: 3, scale: "linear" },
  spectral_centroid: { low: 400, high: 5000, scale: "log" },
}
const RUNGS_PER_AXIS = 12
/** The hue of C; the others follow round the circle of fifths, so that related keys look alike. */
const HUE_OF_C = 30

export function profile(report: Report, table: readonly FeatureInfo[]): Profile {
  const axes = table.flatMap((info) => {
    const value = report.features[info.key]
    return info.dna_axis && value !== undefined ? [axis(info, value)] : []
  })
  const { loudness, brightness, energy } = report.curves
  const count = axes.length * RUNGS_PER_AXIS
  return {
    axes,
    moments: Array.from({ length: count }, (_, i) => {
      const time = ((i + 0.5) / count) * report.duration
      return { weight: within(sample(loudness, time), LOUDNESS), split: octaves(sample(brightness, time)) }
    }),
    energy: Array.from({ length: 181 }, (_, i) =>
      within(sample(energy, (i / 180) * report.duration), ENERGY),
    ),
    sections: report.sections.map((section) => slice(section, report.duration)),
    hue: hueOfKey(report.features["key"]?.value),
  }
}

/** Where a value lies between its bounds, on the scale of its feature. */
export function place(value: number, info: Pick<FeatureInfo, "low" | "high" | "scale">): number {
  if (info.scale === "log") {
    // Below the range the logarithm may not exist; such a value lies at the bottom.
    return clamp(Math.log(value / info.low) / Math.log(info.high / info.low))
  }
  return within(value, [info.low, info.high])
}

/** The curve's value at a time; the last one beyond its end, the bottom where nothing was measured. */
export function sample(curve: Curve, seconds: number): number {
  const index = Math.min(curve.values.length - 1, Math.max(0, Math.round(seconds / curve.step)))
  return curve.values[index] ?? Number.NEGATIVE_INFINITY
}

/** Twelve hues for twelve keys; without a key, that of the brand. */
export function hueOfKey(key: number | undefined): number {
  if (key === undefined) return HUE_OF_C
  const fifths = (Math.round(key) * 7) % 12
  return (HUE_OF_C + fifths * 30) % 360
}

function axis(info: FeatureInfo, { value, percentile }: FeatureValue): DnaAxis {
  return {
    key: info.key,
    label: info.label,
    share: percentile === null ? place(value, USUAL[info.key] ?? info) : clamp(percentile / 100),
    isPercentile: percentile !== null,
    text: withUnit(value, info),
  }
}

function slice(section: Section, duration: number): DnaSection {
  return {
    label: section.label,
    from: clamp(section.start / duration),
    to: clamp(section.end / duration),
    weight: within(section.loudness, LOUDNESS),
  }
}

function octaves(hertz: number): number {
  return clamp(Math.log(Math.max(1, hertz) / BRIGHTNESS[0]) / Math.log(BRIGHTNESS[1] / BRIGHTNESS[0]))
}

function within(value: number, [low, high]: readonly [number, number]): number {
  return clamp((value - low) / (high - low))
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, Number.isFinite(value) ? value : 0))
}
