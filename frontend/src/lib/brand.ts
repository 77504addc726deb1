import { MEDIAN } from "@/generated/service"
import { line, type Moment, pieces, ring, rungs } from "@/lib/dna"

/** The seven features of character: an odd number of loops, so that the mark's two strands are one. */
const LOOPS = [
  "danceability",
  "energy",
  "speechiness",
  "acousticness",
  "instrumentalness",
  "liveness",
  "valence",
] as const
/** Of the widest loop; a loop narrower than its own line would close at 32 pixels. */
const NARROWEST = 0.4

/** The mark is a track like any other: the median of all that the published models learned from. */
const WIDTHS = loops()

function loops(): number[] {
  const values = LOOPS.map((key) => MEDIAN[key])
  const most = Math.max(...values)
  return values.map((value) => NARROWEST + (1 - NARROWEST) * (value / most))
}

/** The mark in a box of 64, centred. */
export function brandRing() {
  return pieces(
    WIDTHS.map((width) => width * 9),
    ring(20),
  )
}

/** The same track, straight, three times over, for empty states: a box of 1200 by 120 about y = 0. */
export function brandLine() {
  const widths = [...WIDTHS, ...WIDTHS, ...WIDTHS].map((width) => width * 46)
  const moments: Moment[] = widths.flatMap((width) =>
    Array.from({ length: 7 }, (_, i) => ({ weight: width / 46, split: (i + 1) / 8 })),
  )
  const place = line(1200)
  return { pieces: pieces(widths, place), rungs: rungs(widths, moments, place) }
}
