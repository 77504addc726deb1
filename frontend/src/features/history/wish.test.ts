import { describe, expect, it } from "vitest"
import { isNarrow, queryOf, readWish } from "@/features/history/wish"

describe("what is looked for", () => {
  it("is read from an address, without what means nothing", () => {
    const said = {
      q: 1999,
      state: "live",
      kind: "tape",
      emerging: "yes",
      from: "2026-02-30",
      to: "soon",
      sort: 3,
    }
    expect(readWish(said)).toEqual({ q: "1999", state: "live", emerging: "yes", from: "2026-02-30" })
    expect(readWish({ q: "   ", x: {} })).toEqual({})
    expect(readWish({ q: "x".repeat(300) }).q).toHaveLength(200)
  })

  it("is asked of the service in its own words", () => {
    expect(queryOf({ q: "a", state: "live", kind: "upload", emerging: "no", sort: "name" })).toEqual({
      q: "a",
      state: ["queued", "running"],
      kind: ["upload"],
      emerging: false,
      sort: "name",
    })
    expect(queryOf({})).toEqual({})
  })

  it("takes a day from its first moment to its last, where the reader is", () => {
    const { since, until } = queryOf({ from: "2026-03-01", to: "2026-03-01" })
    expect(since).toBe(new Date(2026, 2, 1).toISOString())
    expect(until).toBe(new Date(2026, 2, 2).toISOString())
  })

  it("leaves out nothing when only the order is said", () => {
    expect(isNarrow({ sort: "name" })).toBe(false)
    expect(isNarrow({ sort: "name", q: "a" })).toBe(true)
  })
})
