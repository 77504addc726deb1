import { describe, expect, it } from "vitest"
import { hueOfKey, place, profile, sample } from "@/lib/profile"
import { FEATURES } from "@/testing/features"
import { REPORT } from "@/testing/report"

describe("a track's profile", () => {
  const dna = profile(REPORT, FEATURES)

  it("has an axis for each DNA feature, in the order of the table", () => {
    expect(dna.axes.map(({ key }) => key)).toEqual([
      "danceability",
      "energy",
      "loudness",
      "tempo",
      "onset_strength",
    ])
  })

  it("stands at the percentile where there is one", () => {
    expect(dna.axes[0]).toMatchObject({ share: 0.71, isPercentile: true, text: "0.64" })
  })

  it("stands within the usual range where the tables don't hold the feature", () => {
    expect(dna.axes.at(-1)).toMatchObject({ share: 0.5, isPercentile: false })
  })

  it("leaves out what was not measured", () => {
    const { tempo: _, ...features } = REPORT.features
    expect(profile({ ...REPORT, features }, FEATURES).axes.map(({ key }) => key)).not.toContain("tempo")
  })

  it("puts its sections and moments within the track", () => {
    expect(dna.sections.map(({ from, to }) => [from, to])).toEqual([
      [0, 0.375],
      [0.375, 1],
    ])
    for (const { weight, split } of dna.moments) {
      expect(weight).toBeGreaterThanOrEqual(0)
      expect(weight).toBeLessThanOrEqual(1)
      expect(split).toBeGreaterThanOrEqual(0)
      expect(split).toBeLessThanOrEqual(1)
    }
  })

  it("is the same every time", () => {
    expect(profile(REPORT, FEATURES)).toEqual(dna)
  })

  it("stands without curves", () => {
    const none = { step: 1, unit: "", values: [] }
    const curves = { ...REPORT.curves, loudness: none, brightness: none, energy: none }
    const silent = profile({ ...REPORT, curves }, FEATURES)
    expect(silent.energy.every((each) => each === 0)).toBe(true)
  })
})

describe("places on an axis", () => {
  it("follow the scale and stay within it", () => {
    expect(place(150, { low: 100, high: 200, scale: "linear" })).toBe(0.5)
    expect(place(10, { low: 1, high: 100, scale: "log" })).toBeCloseTo(0.5)
    expect(place(-5, { low: 0, high: 1, scale: "linear" })).toBe(0)
    expect(place(0, { low: 1, high: 100, scale: "log" })).toBe(0)
  })
})

describe("samples of a curve", () => {
  it("take the nearest value and hold the last", () => {
    const curve = { step: 2, unit: "", values: [1, 2, 3] }
    expect([sample(curve, 0), sample(curve, 2.4), sample(curve, 99)]).toEqual([1, 2, 3])
  })
})

describe("the hue of a key", () => {
  it("differs for every key, and keys a fifth apart are neighbours", () => {
    const hues = Array.from({ length: 12 }, (_, key) => hueOfKey(key))
    expect(new Set(hues).size).toBe(12)
    expect((hueOfKey(7) - hueOfKey(0) + 360) % 360).toBe(30)
  })
})
