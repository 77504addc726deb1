import { describe, expect, it } from "vitest"
import { merged, readWay, without } from "@/features/social/way"

describe("the way to a post", () => {
  it("is what an address says, as far as it can be meant", () => {
    expect(readWay({ step: "caption", analysis: "a", sample: "sun", other: "x" })).toEqual({
      step: "caption",
      analysis: "a",
      sample: "sun",
    })
    expect(readWay({ step: "party", analysis: 7, picture: "", compare: "x".repeat(301) })).toEqual({})
  })

  it("has scores that can be, which give way to what is chosen", () => {
    expect(readWay({ trackScore: 61.5, pictureScore: 101 })).toEqual({ trackScore: 61.5 })
    expect(merged({ step: "final", trackScore: 61.5 }, { analysis: "a" })).toEqual({
      step: "final",
      analysis: "a",
    })
  })

  it("goes on from what is remembered, and one of each is chosen", () => {
    const kept = readWay({ step: "final", analysis: "a", picture: "p" })
    expect(merged(kept, {})).toEqual(kept)
    expect(merged(kept, { step: "picture", sample: "sun" })).toEqual({
      step: "picture",
      analysis: "a",
      sample: "sun",
    })
    expect(merged(kept, { track: "t" })).toEqual({ step: "final", track: "t", picture: "p" })
  })

  it("loses what is taken out of it", () => {
    expect(without({ step: "final", picture: "p", compare: "a,b" }, "picture", "compare")).toEqual({
      step: "final",
    })
  })
})
