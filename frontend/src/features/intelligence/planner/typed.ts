import { locale } from "@/i18n"

const MOST = 1e12
/** Thousands with a space between, which no language reads otherwise. */
const SPACED = /^\d{1,3}(?: \d{3})+$/

/**
 * A count as it is written in the language that is spoken: 1,200,000 in English and Korean, 1.200.000 in Turkish.
 * Null where it is none: 1.200 in English may be meant as twelve hundred or as one and a fifth.
 */
export function countOf(typed: string | undefined, language = locale()): number | null {
  const text = spaced(typed)
  const { group } = marksOf(language)
  const isGrouped = new RegExp(`^\\d{1,3}(?:\\${group}\\d{3})+$`).test(text)
  const digits = isGrouped || SPACED.test(text) ? text.replace(/\D/g, "") : text
  return /^\d+$/.test(digits) && Number(digits) <= MOST ? Number(digits) : null
}

/** A sum of money, with no more than two decimals after the mark of the language; null where it is none. */
export function moneyOf(typed: string, language = locale()): number | null {
  const { decimal } = marksOf(language)
  const [, before, decimals] =
    new RegExp(`^([^\\${decimal}]+)\\${decimal}(\\d{1,2})$`).exec(typed.trim()) ?? []
  if (before === undefined) return countOf(typed, language)
  const whole = countOf(before, language)
  return whole === null || whole === MOST ? null : Number(`${whole}.${decimals}`)
}

/** Whether somebody typed what can't be read so. */
export function isStrange(typed: string | undefined, read: (typed: string) => number | null): boolean {
  return typed !== undefined && typed.trim() !== "" && read(typed) === null
}

interface Marks {
  readonly group: string
  readonly decimal: string
}

function marksOf(language: string): Marks {
  const parts = new Intl.NumberFormat(language).formatToParts(1_234_567.5)
  const mark = (type: string) => parts.find((part) => part.type === type)?.value ?? ""
  return { group: mark("group"), decimal: mark("decimal") }
}

/** Every space is one, such as the narrow ones between groups. */
function spaced(typed = ""): string {
  return typed.trim().replace(/\s/g, " ")
}
