import { decimal } from "@/features/social/figures"
import { asServed, t } from "@/i18n"
import type { Basis } from "@/lib/schema"

interface BasisLineProps {
  readonly basis: Basis
  /** The source in the language that is spoken, where the dashboard itself words it. */
  readonly source?: string | undefined
}

/** What a number rests on: its kind, its figures, its source. */
export function BasisLine({ basis, source }: BasisLineProps) {
  return (
    <p className="mt-1 text-sm text-soft [overflow-wrap:anywhere]">
      <strong className="font-semibold">{kindOf(basis)}</strong>{" "}
      {source ?? <span {...asServed()}>{basis.source}</span>}
      {basis.kind === "learned" && ` · ${verdictOf(basis)}`}
    </p>
  )
}

/** Whether what was measured bears the rule out: an interval that holds zero says neither. */
function verdictOf({ low, high }: Basis): string {
  if ((low ?? 0) > 0) return t("social.measured.supports")
  return (high ?? 0) < 0 ? t("social.measured.contradicts") : t("social.measured.open")
}

function kindOf({ kind, value, low, high, n, metric }: Basis): string {
  const ends = { low: decimal(low ?? 0, "exceptZero"), high: decimal(high ?? 0, "exceptZero") }
  if (kind === "learned")
    return t("social.basis.learned", { n: n ?? 0, value: decimal(value ?? 0, "exceptZero"), ...ends })
  if (kind === "model") return t("social.basis.model", { metric: metric ?? "", value: decimal(value ?? 0) })
  return t("social.basis.rule")
}
