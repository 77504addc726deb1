import { asServed } from "@/i18n"
import type { Sentence } from "@/lib/schema"

/** A text of the report, which is written in English. */
export function Served({ text, className }: { text: string; className?: string }) {
  return (
    <span className={className} {...asServed()}>
      {text}
    </span>
  )
}

/** Sentences of the report as a list. */
export function SentenceList({ of, className = "" }: { of: readonly Sentence[]; className?: string }) {
  return (
    <ul className={`max-w-measure list-disc space-y-2 pl-5 ${className}`}>
      {of.map(({ text }) => (
        <li key={text}>
          <Served text={text} />
        </li>
      ))}
    </ul>
  )
}
