import { afterEach, describe, expect, it } from "vitest"
import { type Counted, combine } from "@/features/social/combined"
import { keepWeights, keptWeights, PARTS, USUAL, type Weights, weighed } from "@/features/social/weights"
import type { Basis } from "@/lib/schema"

const NOTHING = { source: "s", metric: null, value: null, low: null, high: null, n: null }
const MODEL: Basis = { ...NOTHING, kind: "model" }
const RULE: Basis = { ...NOTHING, kind: "rule_of_thumb" }

function parts(track: number | null, picture: number | null, caption: number | null): Counted[] {
  return [
    { key: "track", score: track, basis: MODEL },
    { key: "picture", score: picture, basis: RULE },
    { key: "caption", score: caption, basis: RULE },
  ]
}

const sum = (weights: Weights) => PARTS.reduce((total, key) => total + weights[key], 0)

describe("what three scores come to", () => {
  it.each([
    [33.7, 63.4, 75.5, 55.2, "fair"],
    [36.7, 69.1, 81.8, 60, "good"],
    [0, 0.1, 0.4, 0.2, "weak"],
  ])("goes up from a half, as the service has it: %d, %d, %d", (track, picture, caption, score, band) => {
    expect(combine(parts(track, picture, caption), USUAL)).toMatchObject({ score, band })
  })
})

describe("weights", () => {
  afterEach(() => sessionStorage.clear())

  it("make a whole wherever one of them is moved", () => {
    for (const key of PARTS)
      for (const value of [0, 0.01, 0.33, 0.5, 0.99, 1]) {
        const found = weighed(USUAL, key, value)
        expect(found[key]).toBe(value)
        expect(sum(found)).toBeCloseTo(1, 9)
        for (const each of PARTS) expect(found[each]).toBeGreaterThanOrEqual(0)
      }
  })

  it("leave the others as they stood to one another, and halve what both had given up", () => {
    expect(weighed(USUAL, "picture", 0.65)).toEqual({ track: 0.2, picture: 0.65, caption: 0.15 })
    const alone = weighed(USUAL, "track", 1)
    expect(weighed(alone, "track", 0.6)).toEqual({ track: 0.6, picture: 0.2, caption: 0.2 })
  })

  it("are remembered, and what else lies there is not taken for them", () => {
    expect(keptWeights()).toEqual(USUAL)
    const moved = weighed(USUAL, "track", 0.7)
    keepWeights(moved)
    expect(keptWeights()).toEqual(moved)
    for (const other of ["{", "[]", '{"track":1}', '{"track":0,"picture":0,"caption":0}']) {
      sessionStorage.setItem("spectral-dna.weights", other)
      expect(keptWeights()).toEqual(USUAL)
    }
  })
})

describe("the combined score", () => {
  it("is the weighted mean, with the balance and the weakest part beside it", () => {
    const found = combine(parts(90, 60, 30), USUAL)
    expect(found).toMatchObject({
      score: 63,
      band: "good",
      spread: 60,
      weakest: "caption",
      isUnbalanced: true,
    })
    // The population's standard deviation of 90, 60 and 30 is the root of 600.
    expect(found.balance).toBe(51)
    expect(found.points).toEqual({ track: 36, picture: 18, caption: 9 })
  })

  it("leaves the weight of what is missing to the others", () => {
    const found = combine(parts(80, null, 40), USUAL)
    expect(found.shares["picture"]).toBe(0)
    expect(found.shares["track"]).toBeCloseTo(4 / 7)
    expect(found.score).toBe(62.9)
  })

  it("is not there without a part that has a weight, and has no balance with one alone", () => {
    const none = { track: 0, picture: 0.5, caption: 0.5 }
    expect(combine(parts(70, null, null), none)).toMatchObject({ score: null, band: null, basis: null })
    expect(combine(parts(70, null, null), USUAL)).toMatchObject({ score: 70, balance: null, spread: null })
  })

  it("rests on the weakest that its parts rest on, and counts none that has no weight", () => {
    expect(combine(parts(70, 70, null), USUAL).basis).toBe(RULE)
    expect(combine(parts(70, 10, null), { track: 1, picture: 0, caption: 0 })).toMatchObject({
      basis: MODEL,
      weakest: "track",
    })
  })

  it("names of equals the one that counts more, and its band from the least on", () => {
    expect(combine(parts(40, 40, 40), USUAL)).toMatchObject({ weakest: "track", band: "fair", balance: 100 })
    expect(combine(parts(80, 80, 80), USUAL).band).toBe("strong")
    expect(combine(parts(39.9, 39.9, 39.9), USUAL).band).toBe("weak")
  })
})
