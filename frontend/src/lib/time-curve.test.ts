import { describe, expect, it } from "vitest"
import { bounds, curvePaths, summarise, timeTicks, waveformPath, whereAudible } from "@/lib/time-curve"
import { REPORT } from "@/testing/report"

const { brightness, energy, loudness } = REPORT.curves

describe("curves", () => {
  it("say how loud at most, and when", () => {
    expect(summarise(loudness)).toMatchObject({ most: -12, mostAt: 10 })
  })

  it("have no brightness where there is no sound", () => {
    const audible = whereAudible(brightness, energy)
    expect(audible.values).toEqual([800, 2400, 2000, null, null])
    expect(summarise(audible)?.most).toBe(2400)
  })

  it("say nothing of nothing", () => {
    expect(summarise({ step: 1, unit: "", values: [null, null] })).toBeNull()
  })

  it("break into stretches at holes", () => {
    const { outline } = curvePaths({ step: 1, unit: "", values: [0, 1, null, 1] }, 4, [0, 1])
    expect(outline).toBe("M0.0 100.0L250.0 0.0M750.0 0.0")
  })

  it("leave air about their values", () => {
    const [low, high] = bounds([0, 5, 10])
    expect(low).toBeLessThan(0)
    expect(high).toBeGreaterThan(10)
  })
})

describe("the time axis", () => {
  it("has round ticks, at most nine", () => {
    expect(timeTicks(133)).toEqual([0, 30, 60, 90, 120])
    for (const length of [5, 45, 223, 1200]) expect(timeTicks(length).length).toBeLessThanOrEqual(9)
  })
})

describe("a waveform", () => {
  it("is one shape about the middle", () => {
    expect(waveformPath([0, 1])).toBe("M0.0 50.0L1000.0 0.0L1000.0 100.0L0.0 50.0Z")
  })
})
