import { afterEach, describe, expect, it } from "vitest"
import { choose, isKey, said, speak, t, withWords } from "@/i18n"
import { LANGUAGES, type Language } from "@/i18n/language"
import type { Word } from "@/i18n/words"

type File = Readonly<Record<string, Readonly<Record<string, Word>>>>
const files = import.meta.glob<File>(["./*/*.ts", "!./*/first.ts"], { eager: true })
const english = Object.entries(files).filter(([path]) => path.startsWith("./en/"))
const others = Object.keys(LANGUAGES).filter((each): each is Language => each !== "en")

/** Values that read the same in English: names and terms of the field that are not translated. */
const SAME = new Set([
  "app.name",
  "footer.api",
  "history.kind.youtube",
  "dna.title",
  "member.xgboost",
  "member.adaboost",
  "about.sha",
  "about.table",
  "about.fileText",
  "player.keyLoop",
  "export.pdf",
  "export.csv",
  "export.json",
  "export.png",
  "export.svg",
  "model.member",
  "intel.metric.r2",
  "intel.metric.pr_auc",
  "intel.metric.auc",
  "intel.metric.f1",
])
/** Names of columns in files that programs read: the same, whatever language a file was saved in. */
const isColumn = (key: string) => key.startsWith("history.column.")
/** Terms that another language spells as English does. */
const SPELT_ALIKE: Readonly<Partial<Record<Language, ReadonlySet<string>>>> = {
  tr: new Set(["fact.tempo", "vote.hit", "column.member", "status.check.disk", "social.part.emoji"]),
}

function forms(word: Word): readonly string[] {
  return typeof word === "string" ? [word] : Object.values(word)
}

function names(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
}

/** Every pair of an English word and what another language has in its place. */
function pairs(language: Language) {
  return english.flatMap(([path, file]) => {
    const translated = files[path.replace("/en/", `/${language}/`)] ?? {}
    return Object.entries(file).flatMap(([name, words]) =>
      Object.entries(words).map(([key, word]) => ({ path, key, word, other: translated[name]?.[key] })),
    )
  })
}

describe("words", () => {
  it("of the first screen are there at once, with their values filled in", () => {
    expect(t("history.delete", { name: "a song" })).toBe("Delete a song")
  })

  it("of another screen come with its code", async () => {
    expect(isKey("reasons.heading")).toBe(false)
    expect(await withWords(["report"], Promise.resolve("code"))).toBe("code")
    expect(t("reasons.heading")).toBe("Why")
  })

  it("have the form that their count asks for", async () => {
    await withWords(["stated"], Promise.resolve())
    expect([1, 2, 3, 4, 21].map((count) => t("ordinal", { count }))).toEqual([
      "1st",
      "2nd",
      "3rd",
      "4th",
      "21st",
    ])
    expect(t("stated.genres", { count: 1 })).toBe("Type to search 1 genre")
    expect(t("stated.genres", { count: 1200 })).toBe("Type to search 1,200 genres")
  })
})

describe("another language", () => {
  afterEach(() => localStorage.clear())

  it("is spoken at once, named on the document, and kept", async () => {
    await choose("tr")
    expect(t("history.heading")).toBe("Son analizler")
    expect(document.documentElement.lang).toBe("tr")
    expect(localStorage.getItem("spectral-dna.language")).toBe("tr")
  })

  it("comes with what the service says, where a screen stands that says it", async () => {
    await withWords(["report"], Promise.resolve())
    for (const language of others) {
      await speak(language)
      expect(said()?.sentences["reason.middle"]).toMatch(/\S/)
    }
  })

  it("that was chosen last is the one that stays", async () => {
    await Promise.all([speak("ko"), speak("tr"), speak("en")])
    expect(t("history.heading")).toBe("Recent analyses")
  })
})

describe.each(others)("the words in %s", (language) => {
  it("leave nothing out and add nothing", () => {
    const missing = pairs(language).filter(({ other }) => other === undefined)
    expect(missing.map(({ path, key }) => `${path} ${key}`)).toEqual([])
    for (const [path, file] of Object.entries(files)) {
      if (!path.startsWith(`./${language}/`)) continue
      const model = files[path.replace(`/${language}/`, "/en/")]
      for (const [name, words] of Object.entries(file)) {
        expect(
          Object.keys(words).filter((key) => !(key in (model?.[name] ?? {}))),
          path,
        ).toEqual([])
      }
    }
  })

  it("name the same values", () => {
    for (const { key, word, other } of pairs(language)) {
      if (other === undefined) continue
      const wanted = names(forms(word).join(" "))
      for (const form of forms(other)) expect(names(form), key).toEqual(wanted)
    }
  })

  it("have exactly the forms that the language has for counts", () => {
    for (const { key, word, other } of pairs(language)) {
      if (other === undefined) continue
      expect(typeof other, key).toBe(typeof word)
      if (typeof other === "string") continue
      const type = key === "ordinal" ? "ordinal" : "cardinal"
      const { pluralCategories } = new Intl.PluralRules(language, { type }).resolvedOptions()
      expect(Object.keys(other).sort(), key).toEqual([...pluralCategories].sort())
    }
  })

  it("are not left in English", () => {
    const left = pairs(language).filter(({ key, word, other }) => {
      const hasLetters = forms(word).some((form) => /\p{L}/u.test(form.replace(/\{\w+\}/g, "")))
      const mayBeAlike = SAME.has(key) || isColumn(key) || SPELT_ALIKE[language]?.has(key)
      return hasLetters && !mayBeAlike && JSON.stringify(word) === JSON.stringify(other)
    })
    expect(left.map(({ key }) => key)).toEqual([])
  })
})
