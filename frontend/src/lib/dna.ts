/**
 * Geometry of the DNA shape: two strands wound about a base line that runs round a ring, or straight on.
 *
 * Each lobe between two crossings is one feature, and the wider the lobe, the higher the feature. Rungs
 * between the strands are moments of the track. Everything here is a pure function of its input.
 */

type Point = readonly [x: number, y: number]

/** Puts a place along the base line (0 to 1) and a distance from it onto the plane. */
export type Place = (along: number, offset: number) => Point

export interface Piece {
  readonly path: string
  readonly strand: "a" | "b"
  readonly isOver: boolean
  /** Where the piece lies along the base line, 0 to 1: the order of drawing. */
  readonly along: number
}

export interface Rung {
  readonly from: Point
  readonly split: Point
  readonly to: Point
  readonly weight: number
  readonly along: number
}

export interface Moment {
  /** How loud, 0 to 1. */
  readonly weight: number
  /** How bright, 0 to 1. */
  readonly split: number
}

const STEPS = 14

/** A base line round the origin, clockwise from the top; positive offsets lie outside. */
export function ring(radius: number): Place {
  return (along, offset) => {
    const angle = along * 2 * Math.PI
    return [Math.sin(angle) * (radius + offset), -Math.cos(angle) * (radius + offset)]
  }
}

/** A straight base line from left to right about y = 0; positive offsets lie above. */
export function line(length: number): Place {
  return (along, offset) => [along * length, -offset]
}

/** Half the distance between the strands: smooth, equal to `widths[i]` in the middle of lobe i. */
export function halfWidth(widths: readonly number[], along: number): number {
  const count = widths.length
  const position = along * count - 0.5
  const index = Math.floor(position)
  const share = (1 - Math.cos(Math.PI * (position - index))) / 2
  const at = (i: number) => widths[((i % count) + count) % count] ?? 0
  return at(index) * (1 - share) + at(index + 1) * share
}

/** Signed distance of strand a from the base line; strand b mirrors it. Zero at every border of lobes. */
export function sway(widths: readonly number[], along: number): number {
  return halfWidth(widths, along) * Math.sin(Math.PI * along * widths.length)
}

/** Both strands, cut at the middle of each lobe, so that a piece crosses once: one over, one under. */
export function pieces(widths: readonly number[], place: Place): Piece[] {
  const count = widths.length
  const cuts = [0, ...widths.map((_, i) => (i + 0.5) / count), 1]
  return cuts.slice(1).flatMap((end, i) => {
    const start = cuts[i] ?? 0
    // Strand a rises through crossings of even number; what rises lies over what falls.
    const isRising = i % 2 === 0
    return (["a", "b"] as const).map((strand) => {
      const sign = strand === "a" ? 1 : -1
      const path = trace(start, end, (along) => place(along, sign * sway(widths, along)))
      return { path, strand, isOver: (strand === "a") === isRising, along: start }
    })
  })
}

/** The outline of one lobe, for filling and pointing at. */
export function lobe(widths: readonly number[], index: number, place: Place): string {
  const [start, end] = [index / widths.length, (index + 1) / widths.length]
  const outer = trace(start, end, (along) => place(along, Math.abs(sway(widths, along))))
  const inner = trace(end, start, (along) => place(along, -Math.abs(sway(widths, along))))
  return `${outer}${inner.replace("M", "L")}Z`
}

/** A rung for each moment, from the inner strand to the outer; rungs at crossings vanish. */
export function rungs(widths: readonly number[], moments: readonly Moment[], place: Place): Rung[] {
  return moments.map(({ weight, split }, i) => {
    const along = (i + 0.5) / moments.length
    const reach = Math.abs(sway(widths, along))
    return {
      from: place(along, -reach),
      split: place(along, reach * (2 * split - 1)),
      to: place(along, reach),
      weight,
      along,
    }
  })
}

/** A filled band along the base line whose depth follows `values` (0 to 1). */
export function band(values: readonly number[], depth: number, place: Place): string {
  const last = Math.max(1, values.length - 1)
  const edge = values.map((value, i) => place(i / last, value * depth))
  const base = trace(1, 0, (along) => place(along, 0), Math.max(STEPS, 96))
  return `M${edge.map(pair).join("L")}${base.replace("M", "L")}Z`
}

/** A stroke along the base line from one share to another. */
export function arc(start: number, end: number, place: Place): string {
  return trace(start, end, (along) => place(along, 0), Math.max(4, Math.ceil(Math.abs(end - start) * 120)))
}

function trace(start: number, end: number, at: (along: number) => Point, steps = STEPS): string {
  const points = Array.from({ length: steps + 1 }, (_, i) => at(start + ((end - start) * i) / steps))
  return `M${points.map(pair).join("L")}`
}

function pair([x, y]: Point): string {
  return `${round(x)} ${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
