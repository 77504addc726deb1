import { Check, CircleHelp, TrendingDown, X } from "lucide-react"
import { t } from "@/i18n"
import type { Verdict } from "@/lib/schema"

const LOOKS = {
  confirmed: { Icon: Check, look: "border-strand-b text-water" },
  weakened: { Icon: TrendingDown, look: "border-edge text-ink" },
  refuted: { Icon: X, look: "border-alarm text-alarm" },
  open: { Icon: CircleHelp, look: "border-dashed border-edge text-soft" },
} as const

/** A verdict by its word and sign. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { Icon, look } = LOOKS[verdict]
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full border-2 px-2.5 py-0.5 text-sm font-semibold whitespace-nowrap ${look}`}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {t(`intel.verdict.${verdict}`)}
    </span>
  )
}
