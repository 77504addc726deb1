import { Info } from "lucide-react"
import { AsSaid } from "@/components/as-said"
import { t } from "@/i18n"
import { noticeText } from "@/lib/said/notices"
import type { FeatureInfo, Notice } from "@/lib/schema"

interface WarningsProps {
  readonly warnings: readonly Notice[]
  readonly table: readonly FeatureInfo[]
}

/** What a reader should know before trusting a number. */
export function Warnings({ warnings, table }: WarningsProps) {
  if (warnings.length === 0) return null
  return (
    <section aria-labelledby="warnings-heading" className="rounded-card bg-notice-wash p-5 sm:p-6 print:p-3">
      <h2 id="warnings-heading" className="text-xl font-semibold tracking-tight">
        {t("warnings.heading")}
      </h2>
      <ul className="mt-3 grid gap-2 print:mt-1 print:gap-0">
        {warnings.map((notice) => (
          <li key={notice.code} className="flex gap-3">
            <Info aria-hidden className="mt-1 size-4 shrink-0" />
            <span>
              <AsSaid text={noticeText(notice, table)} served={notice.message} />{" "}
              <code className="text-sm text-soft">{notice.code}</code>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
