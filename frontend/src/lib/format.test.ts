import { describe, expect, it } from "vitest"
import { speak } from "@/i18n"
import {
  bytes,
  clock,
  measured,
  moment,
  number,
  ordinal,
  percent,
  signed,
  took,
  withUnit,
} from "@/lib/format"
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
    expect([took(0.01), took(0.43), took(12.4)]).toEqual(["<0.1 sec", "0.4 sec", "12 sec"])
    expect([512, 3_193_043, 52_428_800, 2 * 1024 ** 3].map(bytes)).toEqual([
      "1 kB",
      "3.0 MB",
      "50 MB",
      "2 GB",
    ])
  })
})

describe("another language", () => {
  it("has its own decimal sign, percent, units and ranks", async () => {
    await speak("tr")
    expect([number(-14.28, 1), signed(4.16, 1), number(12_345)]).toEqual(["−14,3", "+4,2", "12.345"])
    expect([percent(0.81), percent(0.001), percent(0.999)]).toEqual(["%81", "<%1", ">%99"])
    expect([took(0.43), bytes(3_193_043), ordinal(61)]).toEqual(["0,4 sn.", "3,0 MB", "61."])
    await speak("ko")
    expect([percent(0.81), took(12.4), number(1234.5, 1)]).toEqual(["81%", "12초", "1,234.5"])
    expect(moment("2026-01-02T03:04:05Z")).toMatch(/2026년|2026\. 1\. 2\./)
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
