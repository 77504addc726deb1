import { describe, expect, it } from "vitest"
import { allowed, medianTrack, percentileOf, slidersOf } from "@/features/what-if/sliders"
import { FEATURES } from "@/testing/features"
import { REFERENCE } from "@/testing/what-if"

const ORIGINAL = { danceability: 0.64, tempo: 119.94, mode: 1, duration: 40, loudness: -60 }
const sliders = slidersOf(FEATURES, REFERENCE.features, ORIGINAL)
const slider = (key: string) => sliders.find(({ info }) => info.key === key)

describe("sliders", () => {
  it("are there for numbers that a person can change and the models take, in the order of the table", () => {
    expect(sliders.map(({ info }) => info.key)).toEqual(["danceability", "loudness", "tempo", "duration"])
  })

  it("span real tracks with some air, in round steps, and always the original", () => {
    expect(slider("danceability")).toMatchObject({ low: 0, high: 1, step: 0.01, largeStep: 0.1 })
    expect(slider("tempo")).toMatchObject({ low: 20, high: 268, step: 2 })
    expect(slider("loudness")?.low).toBeLessThanOrEqual(-60)
    expect(slider("loudness")?.low).toBeGreaterThanOrEqual(-70)
  })

  it("show where eight in ten real tracks lie", () => {
    expect(slider("tempo")?.band.map(Math.round)).toEqual([77, 183])
  })
})

describe("a value", () => {
  it("stands at its percentile, between and beyond the known ones", () => {
    const known = { low: 0, high: 10, typical: 5, percentile: { x: [0, 5, 10], y: [0, 50, 100] } }
    expect([-1, 2.5, 10, 11].map((value) => percentileOf(value, known))).toEqual([0, 25, 100, 100])
  })

  it("of an address is taken within its valid range, as fine as it is shown, and only where it can be changed", () => {
    const asked = { tempo: 1000, danceability: 0.123456, onset_strength: 1, nonsense: 2 }
    expect(allowed(asked, FEATURES)).toEqual({ tempo: 300, danceability: 0.12 })
  })
})

describe("a median track", () => {
  it("has a value for every feature that the models take", () => {
    expect(medianTrack(FEATURES, REFERENCE.features).values).toEqual({
      danceability: 0.58,
      energy: 0.66,
      loudness: -7,
      tempo: 122.8,
      mode: 1,
      duration: 217,
    })
  })
})
