import { asServed, known } from "@/i18n"
import type { Sentence } from "@/lib/schema"

/** A text of the report, which is written in English. */
export function Served({ text, className }: { text: string; className?: string }) {
  return (
    <span className={className} {...asServed()}>
      {text}
    </span>
  )
}

/** A sentence of the report in the language that is spoken; one without words there stays as it was written. */
export function Told({ of: { key, text, numbers } }: { of: Sentence }) {
  // Words that hold figures differ from run to run: only those that are always the same are kept.
  const words = Object.keys(numbers).length === 0 ? known(`intel.said.${key}`, "") : ""
  return words === "" ? <Served text={text} /> : <span>{words}</span>
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
