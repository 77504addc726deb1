import { describe, expect, it } from "vitest"
import { bytes, clock, measured, number, ordinal, percent, signed, took, withUnit } from "@/lib/format"
import { FEATURES, feature } from "@/testing/features"

const of = (key: string) => FEATURES.find((row) => row.key === key) ?? feature({ key, label: key })

describe("numbers", () => {
  it("have a true minus sign and never read minus zero", () => {
    expect(number(-14.28, 1)).toBe("−14.3")
    expect(number(-0.04, 1)).toBe("0.0")
  })

  it("show the sign of a contribution, but none of nothing", () => {
    expect([signed(4.16, 1), signed(-4.16, 1), signed(0.01, 1)]).toEqual(["+4.2", "−4.2", "0.0"])
  })

  it("never round a chance to certainty", () => {
    expect([percent(0), percent(0.001), percent(0.81), percent(0.999), percent(1)]).toEqual([
      "0%",
      "<1%",
      "81%",
      ">99%",
      "100%",
    ])
  })

  it("rank in words that are said", () => {
    expect([1, 2, 3, 11, 21, 52, 63, 100].map(ordinal)).toEqual([
      "1st",
      "2nd",
      "3rd",
      "11th",
      "21st",
      "52nd",
      "63rd",
      "100th",
    ])
  })
})

describe("time and size", () => {
  it("carry seconds into minutes", () => {
    expect([clock(5), clock(59.6), clock(223.9), clock(3725)]).toEqual(["0:05", "1:00", "3:44", "1:02:05"])
  })

  it("are as fine as they matter", () => {
    expect([took(0.01), took(0.43), took(12.4)]).toEqual(["<0.1 s", "0.4 s", "12 s"])
    expect([bytes(512), bytes(3_193_043), bytes(52_428_800)]).toEqual(["1 KB", "3.0 MB", "50 MB"])
  })
})

describe("measured values", () => {
  it("name categories from the lowest on", () => {
    expect(measured(10, of("key"))).toBe("A♯/B♭")
    expect(measured(1, of("mode"))).toBe("major")
    expect(
      measured(
        3,
        feature({
          key: "time_signature",
          label: "",
          low: 1,
          scale: "category",
          categories: ["1/4", "2/4", "3/4"],
        }),
      ),
    ).toBe("3/4")
  })

  it("carry their unit, lengths their minutes", () => {
    expect(withUnit(119.94, of("tempo"))).toBe("119.9 BPM")
    expect(withUnit(223.9, of("duration"))).toBe("3:44")
    expect(withUnit(0.643, of("energy"))).toBe("0.64")
  })
})
