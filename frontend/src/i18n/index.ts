import { useSyncExternalStore } from "react"
import { keepLanguage, type Language } from "./language"
import type { Said } from "./said"
import type { Key, Part, Values, Word, Words } from "./words"

export type { Key, Part, Translation } from "./words"

interface Spoken {
  readonly language: Language
  readonly words: Words
  /** What the service says in English, in this language; null in English, and until it has come. */
  readonly said: Said | null
}

type File = () => Promise<Readonly<Record<string, Words>>>
const firsts = import.meta.glob<Readonly<Record<string, Words>>>("./*/first.ts")
const files = import.meta.glob<Readonly<Record<string, Words>>>(["./*/*.ts", "!./*/{first,shell,home}.ts"])

/** Words of a part that English needs none of: there the service's own stand. */
const beyonds = import.meta.glob<{ readonly beyond: Words }>("./{tr,ko}/*/index.ts")

const saids = import.meta.glob<{ readonly said: Said }>("./said/*/index.ts")

let spoken: Spoken = { language: "en", words: {}, said: null }
let wording: Promise<void> = Promise.resolve()
const learned = new Set<Part>()
const listeners = new Set<() => void>()
let calls = 0

/** Learn the words of a language, those of the screens that were opened too, and draw everything in it. */
export async function speak(language: Language): Promise<void> {
  calls += 1
  const call = calls
  const saying = saidIn(language)
  const [first, said, ...parts] = await Promise.all([
    wordsOf(firsts[`./${language}/first.ts`], "first"),
    // A screen that stands there changes its language at once; the first one doesn't wait.
    learned.size > 0 ? saying : null,
    ...[...learned].map((part) => file(language, part)),
  ])
  // A later choice has overtaken this one.
  if (call !== calls) return
  spoken = { language, words: Object.assign({}, first, ...parts), said }
  document.documentElement.lang = language
  wording = word(language, saying)
  tell()
}

/** What the service says, in a language; nothing in the service's own. */
async function saidIn(language: Language): Promise<Said | null> {
  return (await saids[`./said/${language}/index.ts`]?.())?.said ?? null
}

/** Say it as soon as it has come. */
async function word(language: Language, saying: Promise<Said | null>): Promise<void> {
  const said = await saying
  if (said === spoken.said || spoken.language !== language) return
  spoken = { ...spoken, said }
  tell()
}

function tell(): void {
  for (const listener of listeners) listener()
}

/** Speak it now and on later visits. */
export async function choose(language: Language): Promise<void> {
  await speak(language)
  keepLanguage(language)
}

/** What is spoken; who asks is drawn anew when that changes. */
export function useSpoken(): Spoken {
  return useSyncExternalStore(listen, () => spoken)
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Fetch a screen's code and the words that it needs, side by side. */
export async function withWords<T>(parts: readonly Part[], code: Promise<T>): Promise<T> {
  const [screen] = await Promise.all([code, ...parts.map(learn)])
  return screen
}

async function learn(part: Part): Promise<void> {
  learned.add(part)
  const { language } = spoken
  const words = await file(language, part)
  // Another language was chosen meanwhile, perhaps before this part was asked for.
  if (spoken.language !== language) return learn(part)
  spoken = { ...spoken, words: { ...spoken.words, ...words } }
  await wording
}

async function file(language: Language, part: Part): Promise<Words> {
  const [words, further] = await Promise.all([
    wordsOf(files[`./${language}/${part}.ts`], part),
    beyonds[`./${language}/${part}/index.ts`]?.(),
  ])
  return { ...words, ...further?.beyond }
}

async function wordsOf(load: File | undefined, name: string): Promise<Words> {
  const words = (await load?.())?.[name]
  if (words === undefined) throw new Error(`There are no words for ${name}.`)
  return words
}

/** The service's words in the language that is spoken, where it is another one than the service's. */
export function said(): Said | null {
  return spoken.said
}

/** The language of a text that stays as the service wrote it, for its element; nothing where all is English. */
export function asServed(): { readonly lang?: "en" } {
  return spoken.language === "en" ? {} : { lang: "en" }
}

/** The text under a key, its names filled in; of several forms, the one that `count` asks for. */
export function t<K extends Key>(key: K, ...[values]: Values<K>): string {
  const filled = (values ?? {}) as Readonly<Record<string, string | number>>
  return fill(form(spoken.words[key] ?? key, key, filled), filled)
}

/** A sentence with its names filled in. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => written(values[name] ?? whole))
}

function form(word: Word, key: Key, { count }: Readonly<Record<string, string | number>>): string {
  if (typeof word === "string") return word
  const type = key === "ordinal" ? "ordinal" : "cardinal"
  return word[new Intl.PluralRules(spoken.language, { type }).select(Number(count))] ?? word.other
}

function written(value: string | number): string {
  return typeof value === "number" ? new Intl.NumberFormat(spoken.language).format(value) : value
}

/** The text under a key that is made from a code; what was given where the code is a stranger. */
export function known(key: string, otherwise: string): string {
  const word = spoken.words[key as Key]
  return typeof word === "string" ? word : otherwise
}

export function isKey(key: string): key is Key {
  return key in spoken.words
}

/** The locale for numbers and dates. */
export function locale(): string {
  return spoken.language
}
