import { Served } from "@/features/intelligence/components/served"
import { figure } from "@/features/intelligence/figures"
import { fill, known } from "@/i18n"
import type { Sentence } from "@/lib/schema"

const UNKNOWN = ""

interface NotedProps {
  readonly note: Sentence
  /** What the keys of its words begin with. */
  readonly under: "planner.note" | "mood.note"
}

/** A note in the language that is spoken; one of a later service stays as it was written. */
export function Noted({ note: { key, text, numbers }, under }: NotedProps) {
  const word = known(`${under}.${key}`, UNKNOWN)
  if (word === UNKNOWN) return <Served text={text} />
  const values = Object.entries(numbers).map(([name, value]) => [
    name,
    typeof value === "number" ? figure(value, "") : named(name, String(value ?? "")),
  ])
  return <>{fill(word, Object.fromEntries(values))}</>
}

/** A verdict in the words that the report's cards have for it. */
function named(name: string, value: string): string {
  return name === "verdict" ? known(`intel.verdict.${value}`, value) : value
}
