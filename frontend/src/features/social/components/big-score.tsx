import { decimal } from "@/features/social/figures"
import { t } from "@/i18n"

/** A score large, what it is out of small beside it; read aloud as one sentence. */
export function BigScore({ value }: { value: number }) {
  return (
    <p className="figures mt-1 font-display">
      <span className="sr-only">{t("social.outOf", { value: decimal(value) })}</span>
      <span aria-hidden className="text-5xl font-semibold tracking-tight">
        {decimal(value)}
      </span>
      <span aria-hidden className="text-xl text-soft">
        {" "}
        / 100
      </span>
    </p>
  )
}
