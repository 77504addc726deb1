import { decimal } from "@/features/social/figures"
import { asServed, fill, isKey, known, t } from "@/i18n"
import type { CaptionReport, Contribution } from "@/lib/schema"

export interface Said {
  readonly text: string
  /** The language it stands in, where that is not the one that is spoken. */
  readonly lang: { readonly lang?: "en" }
}

type Measures = CaptionReport["measures"]
/** A measure under another name than the part of the score that it serves. */
const MEASURE: Readonly<Record<string, string>> = { mood: "sentiment" }

/** What a part of the score is called. */
export function labelOf({ key, label }: Contribution): Said {
  return saidBy(`social.part.${key}`, label)
}

/** Why a part has its points; one of a later service stays as it was worded. */
export function sentenceOf(part: Contribution, measures: Measures): Said {
  if (part.value === null && part.most === 0) {
    const reason = measures.unavailable[MEASURE[part.key] ?? part.key] ?? "language_unknown"
    return saidBy(`social.unavailable.${reason}`, part.sentence)
  }
  return saidBy(`social.says.${part.key}`, part.sentence, { value: shownValue(part.value) })
}

/** What to change about a part. */
export function adviceOf(key: string, advice: string): Said {
  return saidBy(`social.advice.${key}`, advice)
}

export function saidBy(key: string, otherwise: string, values: Readonly<Record<string, string>> = {}): Said {
  return isKey(key)
    ? { text: fill(known(key, otherwise), values), lang: {} }
    : { text: otherwise, lang: asServed() }
}

function shownValue(value: Contribution["value"]): string {
  if (typeof value === "number") return decimal(value)
  return value === "yes" ? t("social.yes") : value === "no" ? t("social.no") : (value ?? "")
}
