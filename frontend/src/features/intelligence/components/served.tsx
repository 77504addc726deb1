import { figure, nextToNothing } from "@/features/intelligence/figures"
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
  const words = Object.keys(numbers).length === 0 ? known(`intel.said.${key}`, "") : ""
  const translated = words === "" && asServed().lang !== undefined ? figured(key, numbers) : words
  return translated === "" ? <Served text={text} /> : <span>{translated}</span>
}

/** Words with their figures filled in, `{share:share}` as a share; nothing where a figure of theirs isn't given. */
function figured(key: string, numbers: Sentence["numbers"]): string {
  let isWhole = true
  const filled = known(`intel.figured.${key}`, "").replace(/\{(\w+)(?::(share|%|p))?\}/g, (_, name, unit) => {
    const value = numbers[name]
    if (typeof value !== "number") isWhole = false
    if (typeof value !== "number") return ""
    return unit === "p" ? (nextToNothing(value) ?? figure(value, "")) : figure(value, unit ?? "")
  })
  return isWhole ? filled : ""
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
