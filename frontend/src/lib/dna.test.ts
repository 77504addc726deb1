import { describe, expect, it } from "vitest"
import { band, halfWidth, line, lobe, pieces, ring, rungs, sway } from "@/lib/dna"

const WIDTHS = [10, 4, 8, 2, 6]

describe("strands", () => {
  it("are as far apart in the middle of a lobe as its feature says", () => {
    for (const [index, width] of WIDTHS.entries()) {
      const middle = (index + 0.5) / WIDTHS.length
      expect(halfWidth(WIDTHS, middle)).toBeCloseTo(width)
      expect(Math.abs(sway(WIDTHS, middle))).toBeCloseTo(width)
    }
  })

  it("cross where lobes meet", () => {
    for (const index of WIDTHS.keys()) expect(sway(WIDTHS, index / WIDTHS.length)).toBeCloseTo(0)
  })

  it("close round a ring: where they end they began", () => {
    expect(halfWidth(WIDTHS, 0)).toBeCloseTo(halfWidth(WIDTHS, 1))
  })

  it("lie one over the other at every crossing", () => {
    const all = pieces(WIDTHS, line(100))
    const starts = [...new Set(all.map(({ along }) => along))]
    expect(starts).toHaveLength(WIDTHS.length + 1)
    for (const start of starts) {
      const crossing = all.filter(({ along }) => along === start)
      expect(crossing.map(({ isOver }) => isOver).sort()).toEqual([false, true])
    }
  })
})

describe("places", () => {
  it("run clockwise from the top of a ring", () => {
    const place = ring(10)
    expect(place(0, 2).map(Math.round)).toEqual([0, -12])
    expect(place(0.25, 0).map(Math.round)).toEqual([10, -0])
  })

  it("run from left to right on a line", () => {
    expect(line(100)(0.5, 3)).toEqual([50, -3])
  })
})

describe("rungs", () => {
  it("reach from strand to strand, split where the moment is bright", () => {
    const [rung] = rungs([10], [{ weight: 0.5, split: 0.75 }], line(100))
    expect(rung?.from).toEqual([50, 10])
    expect(rung?.to).toEqual([50, -10])
    expect(rung?.split).toEqual([50, -5])
  })
})

describe("shapes", () => {
  it("are closed and hold no invalid number", () => {
    const drawn = [lobe(WIDTHS, 2, ring(50)), band([0, 0.5, 1], 10, ring(50))]
    for (const path of drawn) {
      expect(path).toMatch(/^M.*Z$/)
      expect(path).not.toContain("NaN")
    }
  })

  it("are the same every time", () => {
    expect(pieces(WIDTHS, ring(50))).toEqual(pieces(WIDTHS, ring(50)))
  })
})
