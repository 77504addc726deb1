import { beforeAll, describe, expect, it } from "vitest"
import { apply } from "@/features/analysis/api/events"
import { knownFacts } from "@/features/analysis/facts"
import { withWords } from "@/i18n"
import type { AnalysisEvent } from "@/lib/schema"
import { FEATURES } from "@/testing/features"
import { analysis, stages } from "@/testing/report"

beforeAll(() => withWords(["working"], Promise.resolve()))

const EVENT: AnalysisEvent = {
  type: "stage",
  number: 4,
  analysis: "a1",
  state: "running",
  queue_position: null,
  stage: null,
  error: null,
}

describe("an event", () => {
  it("changes the row that it names and no other", () => {
    const [, , row] = stages(3)
    const before = analysis()
    const after = apply(before, { ...EVENT, stage: row ?? null })
    expect(after.stages[2]?.status).toBe("finished")
    expect(after.stages.filter((each, i) => each !== before.stages[i])).toHaveLength(1)
  })

  it("moves the place in the line", () => {
    const after = apply(analysis(), { ...EVENT, type: "state", state: "queued", queue_position: 3 })
    expect(after).toMatchObject({ state: "queued", queue_position: 3 })
  })

  it("of the end leaves the state to the answer that has the report", () => {
    expect(apply(analysis(), { ...EVENT, type: "end", state: "succeeded" }).state).toBe("running")
  })
})

describe("facts", () => {
  it("appear as they are measured", () => {
    expect(knownFacts(stages(1), FEATURES)).toEqual([])
    expect(knownFacts(stages(2), FEATURES)).toEqual([{ label: "Length", text: "0:40" }])
  })

  it("name the key with its mode", () => {
    const rows = stages(3).map((row) =>
      row.stage === "features" ? { ...row, facts: { tempo: 119.94, key: 10, mode: 1, kind: "music" } } : row,
    )
    expect(knownFacts(rows, FEATURES).map(({ text }) => text)).toEqual(["0:40", "120 BPM", "A♯/B♭ major"])
  })
})
