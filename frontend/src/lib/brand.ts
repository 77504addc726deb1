import { line, type Moment, pieces, ring, rungs } from "@/lib/dna"

/** The fixed pattern of the brand: seven loops, an odd number, so that its two strands are one. */
const BRAND_WIDTHS = [0.95, 0.55, 0.8, 0.5, 1, 0.6, 0.72] as const

/** The mark in a box of 64, centred. */
export function brandRing() {
  return pieces(
    BRAND_WIDTHS.map((width) => width * 9),
    ring(20),
  )
}

/** The same pattern, straight, three times over, for empty states: a box of 1200 by 120 about y = 0. */
export function brandLine() {
  const widths = [...BRAND_WIDTHS, ...BRAND_WIDTHS, ...BRAND_WIDTHS].map((width) => width * 46)
  const moments: Moment[] = widths.flatMap((width) =>
    Array.from({ length: 7 }, (_, i) => ({ weight: width / 46, split: (i + 1) / 8 })),
  )
  const place = line(1200)
  return { pieces: pieces(widths, place), rungs: rungs(widths, moments, place) }
}
