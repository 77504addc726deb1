import { describe, expect, it } from "vitest"
import { rowsOf } from "@/features/export/rows"
import { said, speak, withWords } from "@/i18n"
import type { Language } from "@/i18n/language"
import { inWords } from "@/lib/feature-table"
import { FEATURES } from "@/testing/features"
import { REPORT } from "@/testing/report"

const ESTIMATES =
  "The perceptual features of an upload are estimates; the models for uploads were trained on simulated estimates."
const WARNED = {
  ...REPORT,
  warnings: [{ code: "outside_training_range", message: "Tempo lies outside.", about: ["tempo"] }],
  models: { ...REPORT.models, limits: [ESTIMATES] },
}
const ENGLISH = /\b(the|of|and|is|are|raises|lowers|lies|models|chance|split)\b/i

async function rowsIn(language: Language, report = WARNED) {
  await speak(language)
  await withWords(["report", "exporting"], Promise.resolve())
  return rowsOf(report, inWords(FEATURES, said()))
}

describe("the table of a report", () => {
  it.each(["tr", "ko"] as const)("has no English sentence in %s", async (language) => {
    const texts = (await rowsIn(language)).flatMap((row) => [...row])
    expect(texts.filter((text) => ENGLISH.test(text))).toEqual([])
  })

  it("gives reasons, votes and limits as the screen words them", async () => {
    const rows = await rowsIn("tr")
    const named = (name: string) => rows.filter((row) => row[1] === name).map((row) => row.slice(2))
    const rest = "artırıyor; modellerin bildiği parçaların %71 kadarından yüksek."
    expect(named("Dans edilebilirlik")).toEqual([
      ["+8,0 yüzde puanı", `Dans edilebilirlik 0,64: olasılığı 8 yüzde puanı ${rest}`],
      ["+8,0 benzerlik puanı", `Dans edilebilirlik 0,64: benzerliği 8 puan ${rest}`],
      ["0,64", "0,54 – 0,74; 71. yüzdelik"],
    ])
    expect(named("outside_training_range")[0]?.[0]).toContain("aralığın dışında kalanlar: Tempo")
    expect(rows.map(([, , value]) => value)).toContain("3’e 2, bölünmüş")
    expect(rows.at(-1)?.[2]).toMatch(/^Yüklenen bir kaydın/)
  })

  it("writes percentages of reports from before as the screen does", async () => {
    const [limit, message] = ["Wrong on 21 % of tracks.", "Said of about 1 % of ordinary tracks, too."]
    const emerging = REPORT.lenses?.["emerging"]
    if (!emerging) throw new Error("the report of the tests lost its emerging lens")
    const reasons = emerging.reasons.map((reason) => ({ ...reason, sentence: "Higher than 71 % of them." }))
    const texts = await rowsIn("en", {
      ...WARNED,
      summary: "A chance of 81 % where 77 % get there.",
      warnings: [{ code: "unlike_training_music", message, about: ["0.01"] }],
      lenses: { ...REPORT.lenses, emerging: { ...emerging, reasons } },
      models: { ...REPORT.models, limits: [limit] },
    })
    const cells = texts.flatMap((row) => [...row])
    expect(cells).toContain("A chance of 81% where 77% get there.")
    expect(cells).toContain("Said of about 1% of ordinary tracks, too.")
    expect(cells).toContain("Higher than 71% of them.")
    expect(cells).toContain("Wrong on 21% of tracks.")
  })

  it("leaves out a band that is finer than what is shown", async () => {
    const tempo = { value: 120, low: 119.99, high: 120.01, unit: "BPM", percentile: 52 }
    const rows = await rowsIn("en", { ...WARNED, features: { tempo } })
    expect(rows).toContainEqual(["Rhythm", "Tempo", "120.0 BPM", "52nd percentile"])
  })
})
