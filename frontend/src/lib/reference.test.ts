import { describe, expect, it } from "vitest"
import { atRank } from "@/lib/reference"

const LINE = { x: [12, 30, 42, 60], y: [0, 10, 50, 100] }

describe("a rank", () => {
  it("stands at the value between the points around it", () => {
    expect([0, 10, 30, 50, 100].map((rank) => atRank(LINE, rank))).toEqual([12, 30, 36, 42, 60])
  })

  it("beyond the ends stands at the ends", () => {
    expect(atRank({ x: [12, 30], y: [5, 90] }, 1)).toBe(12)
    expect(atRank({ x: [12, 30], y: [5, 90] }, 99)).toBe(30)
  })
})
