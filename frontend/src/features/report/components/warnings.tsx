import { Info } from "lucide-react"
import { t } from "@/i18n"
import type { Notice } from "@/lib/schema"

/** What a reader should know before trusting a number. */
export function Warnings({ warnings }: { warnings: readonly Notice[] }) {
  if (warnings.length === 0) return null
  return (
    <section aria-labelledby="warnings-heading" className="rounded-card bg-notice-wash p-5 sm:p-6">
      <h2 id="warnings-heading" className="text-xl font-semibold tracking-tight">
        {t("warnings.heading")}
      </h2>
      <ul className="mt-3 grid gap-2">
        {warnings.map(({ code, message }) => (
          <li key={code} className="flex gap-3">
            <Info aria-hidden className="mt-1 size-4 shrink-0" />
            <span>
              {message} <code className="text-sm text-soft">{code}</code>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
