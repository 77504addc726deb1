import { t } from "@/i18n"
import type { CataloguePage } from "@/lib/schema"

/** Words that were looked for in other spellings too. */
export function Corrections({ corrected }: Pick<CataloguePage, "corrected">) {
  if (corrected.length === 0) return null
  return (
    <ul className="mt-6 max-w-measure rounded-card bg-notice-wash px-4 py-3">
      {corrected.map(({ word, taken }) => (
        <li key={word} className="wrap-anywhere">
          {t("catalogue.corrected", { word, taken: taken.join(", ") })}
        </li>
      ))}
    </ul>
  )
}
