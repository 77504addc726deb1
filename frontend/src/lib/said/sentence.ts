import { fill, said } from "@/i18n"
import type { Sentence } from "@/i18n/said"

type Values = Readonly<Record<string, string | number>>

/** One of the service's sentences in the language that is spoken; null where the service's own words stand. */
export function sentence(name: Sentence, values: Values = {}): string | null {
  const text = said()?.sentences[name]
  return text === undefined ? null : fill(text, values)
}

/** The same where the language is known to have it. */
export function say(name: Sentence, values: Values = {}): string {
  return sentence(name, values) ?? ""
}

/** The service's own text; reports of before wrote a space before a percent sign, which English has not. */
export function asWritten(text: string): string {
  return text.replaceAll(" %", "%")
}

/** The service's own text by sentences; numbers keep their full stops. */
export function inSentences(text: string): readonly string[] {
  return asWritten(text).split(/(?<=[.!?])\s+/)
}
