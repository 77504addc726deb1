import { beforeEach, describe, expect, it } from "vitest"
import { FEATURE_KEYS, MODEL_LIMITS, PROBLEM_CODES } from "@/generated/said"
import { said, speak, withWords } from "@/i18n"
import { type Said, SENTENCE_VALUES } from "@/i18n/said"
import { inWords } from "@/lib/feature-table"
import { shown, titleOf, worded } from "@/lib/problem"
import { moveSentence } from "@/lib/said/moves"
import { limitText, noticeText } from "@/lib/said/notices"
import { methodText, reasonSentence } from "@/lib/said/reasons"
import { verdictSentences } from "@/lib/said/verdict"
import { FEATURES } from "@/testing/features"
import { REPORT, SPEECH, STATED } from "@/testing/report"
import { problem } from "@/testing/server"

/** A language with all that the report needs. */
async function speaking(language: "tr" | "ko"): Promise<Said> {
  await speak(language)
  await withWords(["report"], Promise.resolve())
  const words = said()
  if (words === null) throw new Error(`nothing of the service is worded in ${language}`)
  return words
}

const names = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
const [danceability] = REPORT.lenses?.["emerging"]?.reasons ?? []

describe.each(["tr", "ko"] as const)("what the service says, in %s", (language) => {
  it("is there for every feature, error and limit that the service knows", async () => {
    const words = await speaking(language)
    const plain = FEATURE_KEYS.filter((key) => !key.startsWith("mfcc_"))
    expect(Object.keys(words.features).sort()).toEqual([...plain].sort())
    expect(Object.keys(words.problems).sort()).toEqual([...PROBLEM_CODES].sort())
    expect(Object.keys(words.limits).sort()).toEqual([...MODEL_LIMITS].sort())
  })

  it("names the values that its sentences are given, and no others", async () => {
    const { sentences } = await speaking(language)
    for (const [name, text] of Object.entries(sentences)) {
      const wanted = SENTENCE_VALUES[name as keyof typeof sentences].map((each) => `{${each}}`)
      expect(names(text), name).toEqual([...wanted].sort())
    }
  })
})

describe("a report in Turkish", () => {
  beforeEach(() => speaking("tr"))

  it("begins with the verdict, and says why there is none", () => {
    expect(verdictSentences(REPORT)?.[0]).toBe(
      "Beş modelden 4 tanesi yükselen bir parçanın profilini görüyor; kalibre edilmiş olasılık %81, tablosundaki parçaların ise %77 kadarı oraya ulaşır.",
    )
    expect(verdictSentences(SPEECH)).toEqual(["Bu müzik değil, konuşma; bu yüzden karar yok."])
    expect(verdictSentences(STATED)?.join(" ")).toContain(
      "şöyle belirtilmiş bir parça için: techno, müstehcen",
    )
  })

  it("gives reasons with their values and standings", () => {
    const [info] = inWords(FEATURES, said())
    const value = REPORT.features["danceability"]
    if (!danceability || !info || !value) throw new Error("the report of the tests lost its danceability")
    const told = { reason: danceability, answer: "emerging", info, value } as const
    expect(reasonSentence({ ...told, error: 0.004 })).toBe(
      "Dans edilebilirlik 0,64: olasılığı 8 yüzde puanı artırıyor; modellerin bildiği parçaların %71 kadarından yüksek.",
    )
    expect(reasonSentence({ ...told, error: 0.1 })).toContain("tahminin hatası içinde")
  })

  it("words a move with its values, and the method behind a number", () => {
    const after = { hit: true, votes: 4, probability: 0.8, likeness: null, popularity: 44, hit_score: 60 }
    const changes = [{ feature: "tempo", before: 119.94, after: 128, size: 0.3 }]
    const move = { changes, size: 0.3, after, stability: 0.6, sentence: "" }
    const text = moveSentence(move, inWords(FEATURES, said()), false)
    expect(text).toMatch(/^Tempo 119,9 BPM → 128,0 BPM: tek başına bu, 5 oydan 4 tanesini getirirdi\./)
    expect(text).toContain("%60")
    const method = "Shapley values, estimated on the published five by paired walks from 256 reference tracks"
    expect(methodText(method, null, REPORT.stated)).toContain("256 referans parçadan")
  })

  it("names what a warning is about, whatever its English says", () => {
    const told = (code: string, ...about: string[]) =>
      noticeText({ code, message: "In other words.", about }, inWords(FEATURES, said()))
    expect(told("outside_training_range", "energy", "tempo")).toContain("Enerji ve Tempo")
    expect(told("outside_training_range", "energy", "of_tomorrow")).toContain("Enerji ve of_tomorrow")
    expect(told("unlike_training_music", "0.01")).toContain("yaklaşık %1 kadarı")
    expect(told("year_outside_decades", "2024")).toContain("2024 yılını")
    expect(told("stated_unheeded", "explicit")).toContain("dikkate alınmayan: müstehcen sözler.")
    expect(told("stated_unheeded", "explicit", "genre")).toContain("müstehcen sözler ve tür")
    expect(told("stated_unheeded", "of_tomorrow")).toContain("of_tomorrow")
    expect(told("unclear_pulse")).toBe("Öne çıkan bir tempo yok; tempo, vuruşlar ve ölçü tahmindir.")
  })

  it("leaves to the service a warning that doesn't say what it is about", () => {
    const message = "Energy lies outside what the models were trained on; trust it less here."
    expect(noticeText({ code: "outside_training_range", message, about: [] }, FEATURES)).toBeNull()
    expect(noticeText({ code: "unlike_training_music", message, about: [] }, FEATURES)).toBeNull()
    expect(noticeText({ code: "stated_unheeded", message, about: [] }, FEATURES)).toBeNull()
  })

  it("leaves to the service what is strange to it", () => {
    expect(noticeText({ code: "of_tomorrow", message: "New.", about: [] }, FEATURES)).toBeNull()
    expect(limitText("A limit of tomorrow.")).toBeNull()
    expect(methodText("another method", null, REPORT.stated)).toBeNull()
    expect(worded(problem("of_tomorrow", 500)).title).toBe("Title of of_tomorrow")
    expect(titleOf("of_tomorrow")).toBe("of_tomorrow")
  })

  it("tells errors by their codes", () => {
    expect(worded(problem("too_short", 422))).toMatchObject({ title: "Kayıt çok kısa" })
    expect(shown(new Error("broke")).title).toBe("Panelde bir hata oluştu")
  })
})

it("names in Korean what was stated and left out", async () => {
  await speaking("ko")
  const notice = { code: "stated_unheeded", message: "In other words.", about: ["explicit"] }
  expect(noticeText(notice, FEATURES)).toContain("쓰지 않은 정보: 노골적인 가사 여부.")
})

it("is left as it is in English", async () => {
  await speak("en")
  expect(said()).toBeNull()
  expect(verdictSentences(REPORT)).toBeNull()
  expect(inWords(FEATURES, said())).toBe(FEATURES)
})
