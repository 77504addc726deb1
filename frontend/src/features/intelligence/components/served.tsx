import { figure, nextToNothing } from "@/features/intelligence/figures"
import { asServed, known } from "@/i18n"
import type { Sentence } from "@/lib/schema"

interface ServedProps {
  readonly text: string
  /** The key of its words in other languages, after `intel.text.`. */
  readonly by?: string
  readonly className?: string
}

/** A text of the report in the language that is spoken; one without words there stays in English. */
export function Served({ text, by, className }: ServedProps) {
  const words = by === undefined ? "" : worded(by, "")
  return words !== "" ? (
    <span className={className}>{words}</span>
  ) : (
    <span className={className} {...asServed()}>
      {text}
    </span>
  )
}

/** The words of a text of the report where only letters have a place. */
export function worded(by: string, text: string): string {
  return known(`intel.text.${by}`, text)
}

/** A sentence of the report in the language that is spoken; one without words there stays as it was written. */
export function Told({ of: { key, text, numbers } }: { of: Sentence }) {
  const words = Object.keys(numbers).length === 0 ? known(`intel.said.${key}`, "") : ""
  const translated = words === "" ? figured(key, numbers) : words
  return translated === "" ? <Served text={text} /> : <span>{translated}</span>
}

const VERDICT = /_(confirmed|weakened|refuted|open)$/

/** The words whose figures are all given: `h2_open` has words of its own, `tempo_open` those of any verdict. */
function figured(key: string, numbers: Sentence["numbers"]): string {
  const stems = [key, key.replace(VERDICT, "")]
  return stems.map((each) => filled(known(`intel.figured.${each}`, ""), numbers)).find(Boolean) ?? ""
}

/** Words with their figures filled in, `{share:share}` as a share; nothing where a figure of theirs isn't given. */
function filled(words: string, numbers: Sentence["numbers"]): string {
  let isWhole = true
  const text = words.replace(/\{(\w+)(?::(share|%|p|family))?\}/g, (_, name, unit) => {
    const word = written(numbers[name], unit ?? "")
    if (word === "") isWhole = false
    return word
  })
  return isWhole ? text : ""
}

function written(value: Sentence["numbers"][string] | undefined, unit: string): string {
  if (unit === "family") return known(`intel.family.${value}`, "")
  if (typeof value !== "number") return ""
  return unit === "p" ? (nextToNothing(value) ?? figure(value, "")) : figure(value, unit)
}

/** Sentences of the report as a list. */
export function SentenceList({ of, className = "" }: { of: readonly Sentence[]; className?: string }) {
  return (
    <ul className={`max-w-measure list-disc space-y-2 pl-5 ${className}`}>
      {of.map((each) => (
        <li key={each.text}>
          <Told of={each} />
        </li>
      ))}
    </ul>
  )
}
