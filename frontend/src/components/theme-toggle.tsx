import { Monitor, Moon, Sun } from "lucide-react"
import { useState } from "react"
import { t } from "@/i18n"
import { chooseTheme, chosenTheme, THEMES, type Theme } from "@/lib/theme"
import { FRAME } from "@/styles/frame"

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const
const LABELS = { system: "theme.system", light: "theme.light", dark: "theme.dark" } as const

/** Three radio buttons, so that arrow keys move between the themes. */
export function ThemeToggle() {
  const [theme, setTheme] = useState<Theme>(chosenTheme)
  const choose = (next: Theme) => {
    chooseTheme(next)
    setTheme(next)
  }
  return (
    <fieldset className={FRAME.themes}>
      <legend className="sr-only">{t("theme.label")}</legend>
      {THEMES.map((each) => {
        const Icon = ICONS[each]
        return (
          <label
            key={each}
            title={t(LABELS[each])}
            className="grid size-9 cursor-pointer place-items-center rounded-full text-soft transition-colors hover:text-ink has-checked:bg-ink has-checked:text-on-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-water"
          >
            <input
              type="radio"
              name="theme"
              className="sr-only"
              checked={theme === each}
              onChange={() => choose(each)}
              aria-label={t(LABELS[each])}
            />
            <Icon aria-hidden className="size-4" />
          </label>
        )
      })}
    </fieldset>
  )
}
