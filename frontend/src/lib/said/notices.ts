import { locale, said } from "@/i18n"
import { NOTICES, SENTENCE_VALUES, type Sentence } from "@/i18n/said"
import { percent } from "@/lib/format"
import { say } from "@/lib/said/sentence"
import type { FeatureInfo, Notice } from "@/lib/schema"

/** What a reader should know; null where the service's own words stand. */
export function noticeText({ code, about }: Notice, table: readonly FeatureInfo[]): string | null {
  const name = `notice.${code}`
  if (said() === null || !isNotice(name)) return null
  const values = valuesOf(about, table)
  const wanted = SENTENCE_VALUES[name]
  // Reports from before it was kept don't say what a notice is about.
  return wanted.every((each) => values[each]) ? say(name, values) : null
}

function isNotice(name: string): name is Sentence {
  return (NOTICES as readonly string[]).includes(name)
}

/** What a notice is about, in each of the ways in which a sentence may name it. */
function valuesOf(about: readonly string[], table: readonly FeatureInfo[]): Readonly<Record<string, string>> {
  const [only = ""] = about
  const labels = about.map((key) => table.find((info) => info.key === key)?.label ?? key)
  const list = new Intl.ListFormat(locale(), { type: "conjunction" })
  return {
    features: list.format(labels),
    inputs: list.format(about.map(inputName)),
    share: only && percent(Number(only)),
    year: only,
  }
}

/** What a person may state beside the sound. */
function inputName(key: string): string {
  return (said()?.sentences as Readonly<Record<string, string>> | undefined)?.[`input.${key}`] ?? key
}

/** A limit that the models state; null where the service's own words stand. */
export function limitText(limit: string): string | null {
  return (said()?.limits as Readonly<Record<string, string>> | undefined)?.[limit] ?? null
}
