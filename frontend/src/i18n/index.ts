import { home } from "./en/home"
import { report } from "./en/report"
import { shell } from "./en/shell"
import { working } from "./en/working"

/** English sets the keys; another language is a complete `Dictionary`. */
const en = { ...shell, ...home, ...working, ...report } as const

export type Key = keyof typeof en
type Dictionary = Readonly<Record<Key, string>>
type Language = "en"

const dictionaries: Readonly<Record<Language, Dictionary>> = { en }
const language: Language = "en"

/** Names within braces: `"{name} of {count}"` gives `"name" | "count"`. */
type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never
type Values<K extends Key> = [Names<(typeof en)[K]>] extends [never]
  ? []
  : [Readonly<Record<Names<(typeof en)[K]>, string | number>>]

/** The text under a key, its names filled in. */
export function t<K extends Key>(key: K, ...[values]: Values<K>): string {
  const text: string = dictionaries[language][key]
  if (values === undefined) return text
  const filled = values as Readonly<Record<string, string | number>>
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(filled[name] ?? whole))
}

export function isKey(key: string): key is Key {
  return key in en
}

/** The locale for numbers and dates. */
export function locale(): string {
  return language
}
