import { describe, expect, it } from "vitest"
import { countOf, isStrange, moneyOf } from "@/features/intelligence/planner/typed"

const COUNTS = {
  en: {
    "1,200": 1200,
    "1,200,000": 1_200_000,
    "1.200": null,
    "1.200.000": null,
    "1,20": null,
    "12.50": null,
  },
  tr: {
    "1.200": 1200,
    "1.200.000": 1_200_000,
    "1,200": null,
    "1,200,000": null,
    "1.20": null,
    "12,50": null,
  },
  ko: {
    "1,200": 1200,
    "1,200,000": 1_200_000,
    "1.200": null,
    "1.200.000": null,
    "1,20": null,
    "12.50": null,
  },
}
const SUMS = {
  en: {
    "3,125": 3125,
    "3.125": null,
    "12.50": 12.5,
    "3.5": 3.5,
    "3,5": null,
    "1,234.5": 1234.5,
    "1.234,5": null,
  },
  tr: {
    "3.125": 3125,
    "3,125": null,
    "12,50": 12.5,
    "3,5": 3.5,
    "3.5": null,
    "1.234,5": 1234.5,
    "1,234.5": null,
  },
  ko: {
    "3,125": 3125,
    "3.125": null,
    "12.50": 12.5,
    "3.5": 3.5,
    "3,5": null,
    "1,234.5": 1234.5,
    "1.234,5": null,
  },
}
const cases = (table: Record<string, Record<string, number | null>>) =>
  Object.entries(table).flatMap(([language, each]) =>
    Object.entries(each).map(([typed, value]) => [language, typed, value] as const),
  )

describe.each(["en", "tr", "ko"])("in %s", (language) => {
  it.each([
    ["", null],
    ["12", 12],
    ["1 200", 1200],
    ["1\u202f200\u00a0000", 1_200_000],
    ["1 20", null],
    ["0x10", null],
    ["-1", null],
    ["1e13", null],
    ["10000000000000", null],
    ["twelve", null],
  ])("%j is read alike as a count and as money", (typed, value) => {
    expect(countOf(typed, language)).toBe(value)
    expect(moneyOf(typed, language)).toBe(value)
  })

  it("what the language writes is read", () => {
    const written = new Intl.NumberFormat(language, { minimumFractionDigits: 2 })
    expect(moneyOf(written.format(1_234_567.5), language)).toBe(1_234_567.5)
    expect(countOf(new Intl.NumberFormat(language).format(1_234_567), language)).toBe(1_234_567)
  })
})

describe("one rule for each language", () => {
  it.each(cases(COUNTS))("in %s %j is a count of %j", (language, typed, value) => {
    expect(countOf(typed, language)).toBe(value)
  })

  it.each(cases(SUMS))("in %s %j is a sum of %j", (language, typed, value) => {
    expect(moneyOf(typed, language)).toBe(value)
  })

  it("what can't be read is strange, and nothing is not", () => {
    expect(isStrange("3.125", moneyOf)).toBe(true)
    expect(isStrange(" ", moneyOf)).toBe(false)
    expect(isStrange(undefined, countOf)).toBe(false)
  })
})
