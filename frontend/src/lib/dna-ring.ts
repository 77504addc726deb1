import { arc, band, halfWidth, lobe, pieces, ring, rungs } from "@/lib/dna"
import type { Profile } from "@/lib/profile"

/** Radii in a box of 420, centred: strands outside, then the sections, then the energy within. */
export const STRANDS = 158
const WIDEST = 38
const NARROWEST = 5
const SECTIONS = 106
const ENERGY = 100
const DEPTH = 34
const GAP = 0.004

/** The shape of a track. The service draws the same: tests/golden/dna.json holds both to these points. */
export function geometry({ axes, moments, energy, sections }: Profile) {
  const widths = axes.map(({ share }) => NARROWEST + share * (WIDEST - NARROWEST))
  const place = ring(STRANDS)
  return {
    pieces: pieces(widths, place),
    rungs: rungs(widths, moments, place),
    energy: band(
      energy.map((value) => -value),
      DEPTH,
      ring(ENERGY),
    ),
    sections: sections.map(({ from, to, weight }) => ({
      key: from,
      path: arc(from + GAP, Math.max(from + GAP, to - GAP), ring(SECTIONS)),
      width: 2 + weight * 6,
    })),
    lobes: axes.map(({ key, label, text }, index) => {
      const middle = (index + 0.5) / axes.length
      const at = place(middle, halfWidth(widths, middle) + 14)
      const side = Math.abs(at[0]) < 24 ? "middle" : at[0] > 0 ? "start" : "end"
      return {
        key,
        label,
        text,
        at,
        anchor: side as "middle" | "start" | "end",
        path: lobe(widths, index, place),
      }
    }),
  }
}
