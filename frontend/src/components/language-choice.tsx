import { Languages } from "lucide-react"
import { choose, t, useSpoken } from "@/i18n"
import { isLanguage, LANGUAGES } from "@/i18n/language"
import { notify } from "@/lib/notify"
import { FRAME } from "@/styles/frame"

/** The language of the dashboard, each called as it calls itself. */
export function LanguageChoice() {
  const { language } = useSpoken()
  const take = (next: string) => {
    if (isLanguage(next)) {
      choose(next).catch(() => notify({ kind: "error", text: t("language.failed") }))
    }
  }
  return (
    <label className="relative flex items-center text-soft hover:text-ink" title={t("language.label")}>
      <span className="sr-only">{t("language.label")}</span>
      <Languages aria-hidden className="pointer-events-none absolute left-3 size-4" />
      <select value={language} onChange={({ target }) => take(target.value)} className={FRAME.language}>
        {Object.entries(LANGUAGES).map(([each, name]) => (
          <option key={each} value={each} lang={each} className="bg-surface text-ink">
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
