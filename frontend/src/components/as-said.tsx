import { asServed } from "@/i18n"
import { asWritten } from "@/lib/said/sentence"

interface AsSaidProps {
  /** The text in the language that is spoken; null where there is none. */
  readonly text: string | null
  /** What the service wrote, in English. */
  readonly served: string
  readonly className?: string
}

/** Words of the service: in the language that is spoken, else as they were written and marked as English. */
export function AsSaid({ text, served, className }: AsSaidProps) {
  return (
    <span className={className} {...(text === null ? asServed() : {})}>
      {text ?? asWritten(served)}
    </span>
  )
}
