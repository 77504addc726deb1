import { AudioLines } from "lucide-react"
import { t } from "@/i18n"
import { clock } from "@/lib/format"
import type { Passage } from "@/lib/schema"

/** Where each feature is most itself, and the way there. */
export interface Hearing {
  readonly moments: Readonly<Record<string, Passage>>
  readonly onHear: (passage: Passage) => void
}

interface HearProps {
  readonly hearing: Hearing | undefined
  readonly feature: string
  readonly label: string
}

/** Jump to where a reason is strongest; nothing for what is alike everywhere. */
export function Hear({ hearing, feature, label }: HearProps) {
  const moment = hearing?.moments[feature]
  if (hearing === undefined || moment === undefined) return null
  const at = clock(moment.start)
  return (
    <button
      type="button"
      aria-label={t("reasons.hear", { name: label, at })}
      onClick={() => hearing.onHear(moment)}
      className="figures ml-2 inline-flex min-h-8 items-center gap-1.5 rounded-full px-2 align-middle font-medium text-ink underline decoration-line underline-offset-4 hover:decoration-ink"
    >
      <AudioLines aria-hidden className="size-4" />
      {t("reasons.strongestAt", { at })}
    </button>
  )
}
