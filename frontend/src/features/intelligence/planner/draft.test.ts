import { describe, expect, it } from "vitest"
import { begin, EMPTY, releaseOf, work } from "@/features/intelligence/planner/draft"

describe("a draft", () => {
  it("begins with nothing known", () => {
    expect(releaseOf(EMPTY).sound).toEqual({})
    expect(releaseOf(EMPTY)).toMatchObject({
      title: null,
      official_video: null,
      views: null,
      album_type: null,
    })
  })

  it("says what was typed, and leaves out what is no count", () => {
    const draft = {
      ...EMPTY,
      texts: { title: "  Song  " },
      flags: { official_video: false },
      counts: { views: "1,200,000", likes: "many" },
    }
    expect(releaseOf(draft)).toMatchObject({
      title: "Song",
      official_video: false,
      licensed: null,
      views: 1_200_000,
      likes: null,
    })
  })

  it("takes back one way of a slider as one step, and other changes one by one", () => {
    const moved = (energy: number) => ({ ...EMPTY, sound: { ...EMPTY.sound, energy } })
    let state = begin(EMPTY)
    state = work(state, { type: "change", name: "energy", at: 100, draft: moved(0.7) })
    state = work(state, { type: "change", name: "energy", at: 200, draft: moved(0.8) })
    state = work(state, { type: "change", name: "kind", at: 300, draft: { ...moved(0.8), kind: "album" } })
    state = work(state, { type: "undo" })
    expect(state.draft).toEqual(moved(0.8))
    state = work(state, { type: "undo" })
    expect(state.draft).toEqual(EMPTY)
    expect(work(state, { type: "undo" })).toBe(state)
  })
})
