import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { geometry } from "@/lib/dna-ring"
import { profile } from "@/lib/profile"
import type { FeatureInfo, Report } from "@/lib/schema"

interface Golden {
  readonly report: Report
  readonly table: readonly FeatureInfo[]
  readonly hue: number
  readonly shape: {
    readonly pieces: readonly { isFirst: boolean; isOver: boolean; points: readonly number[] }[]
    readonly rungs: readonly { points: readonly number[]; weight: number }[]
    readonly energy: readonly number[]
    readonly sections: readonly { points: readonly number[]; width: number }[]
  }
}

const golden: Golden = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../../tests/golden/dna.json"), "utf8"),
)

const numbers = (path: string) => path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? []

/** Two decimals are written, and a last digit may round either way. */
function expectNear(found: readonly number[], wanted: readonly number[]) {
  expect(found).toHaveLength(wanted.length)
  found.forEach((each, index) => {
    expect(Math.abs(each - (wanted[index] ?? Number.NaN))).toBeLessThan(0.011)
  })
}

describe("the shape that the service draws too", () => {
  const dna = profile(golden.report, golden.table)
  const drawn = geometry(dna)

  it("has the same strands", () => {
    expect(drawn.pieces.map(({ strand, isOver }) => [strand === "a", isOver])).toEqual(
      golden.shape.pieces.map(({ isFirst, isOver }) => [isFirst, isOver]),
    )
    for (const [index, { path }] of drawn.pieces.entries()) {
      expectNear(numbers(path), golden.shape.pieces[index]?.points ?? [])
    }
  })

  it("has the same rungs", () => {
    expect(drawn.rungs).toHaveLength(golden.shape.rungs.length)
    for (const [index, { from, split, to, weight }] of drawn.rungs.entries()) {
      expectNear([...from, ...split, ...to], golden.shape.rungs[index]?.points ?? [])
      expect(weight).toBeCloseTo(golden.shape.rungs[index]?.weight ?? Number.NaN, 3)
    }
  })

  it("has the same energy, sections and colour", () => {
    expectNear(numbers(drawn.energy), golden.shape.energy)
    expect(drawn.sections).toHaveLength(golden.shape.sections.length)
    for (const [index, { path, width }] of drawn.sections.entries()) {
      expectNear(numbers(path), golden.shape.sections[index]?.points ?? [])
      expect(width).toBeCloseTo(golden.shape.sections[index]?.width ?? Number.NaN, 3)
    }
    expect(dna.hue).toBe(golden.hue)
  })
})
