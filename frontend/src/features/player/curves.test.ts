import { describe, expect, it } from "vitest"
import { drawnCurves, likenessAt, tableTimes, valueAt } from "@/features/player/curves"
import { noteOf, summaryOf, tableOf } from "@/features/player/wording"
import { withWords } from "@/i18n"
import { REPORT, SPEECH } from "@/testing/report"

const { along, curves } = REPORT

describe("values at a time", () => {
  it("are those of the nearest point, held at both ends", () => {
    expect(valueAt(curves.energy, 11)).toBe(-12)
    expect(valueAt(curves.energy, 400)).toBe(-90)
  })

  it("of the likeness are those of the stretch whose middle is nearest", () => {
    expect(along && likenessAt(along, 0)).toBe(0.2)
    expect(along && likenessAt(along, 16)).toBe(0.5)
    expect(along && likenessAt(along, 20)).toBeNull()
    expect(along && likenessAt(along, 40)).toBe(0.3)
  })

  it("of what was silent throughout are not drawn", () => {
    const silent = { ...REPORT, curves: { ...curves, energy: { ...curves.energy, values: [-90, -90] } } }
    expect(drawnCurves(silent).map(({ key }) => key)).not.toContain("brightness")
  })
})

describe("the same in words", () => {
  it("names the strongest stretch, what was held, and what that is worth", async () => {
    await withWords(["player"], Promise.resolve())
    expect(summaryOf(REPORT)).toContain("from 0:05 to 0:25: 50 of 100")
    expect(noteOf(REPORT)).toContain("Length and key, mode, and time signature keep")
    expect(noteOf(REPORT)).toContain("Not validated on excerpts")
  })

  it("says why there is no likeness", async () => {
    await withWords(["player"], Promise.resolve())
    expect(noteOf(SPEECH)).toContain("Without votes")
    expect(noteOf({ ...REPORT, along: null })).toContain("not kept")
    expect(noteOf({ ...REPORT, along: null, duration: 12 })).toContain("under twenty seconds")
  })

  it("has a row for each stretch, with a dash for what is not there", () => {
    expect(tableOf(REPORT).rows).toHaveLength(5)
    expect(tableOf(REPORT).rows[2]?.[1]).toBe("–")
    expect(tableTimes(null, 100)).toHaveLength(20)
  })
})
