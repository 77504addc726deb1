import { STROKES } from "@/features/player/components/overlays"
import { OVERLAYS, type Overlay } from "@/features/player/curves"
import { t } from "@/i18n"

interface OverlaySwitchesProps {
  readonly shown: ReadonlySet<Overlay>
  readonly onChange: (shown: ReadonlySet<Overlay>) => void
}

/** One switch for each line, with the line's own look beside its name. */
export function OverlaySwitches({ shown, onChange }: OverlaySwitchesProps) {
  const toggle = (each: Overlay) => {
    const next = new Set(shown)
    if (!next.delete(each)) next.add(each)
    onChange(next)
  }
  return (
    <fieldset className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      <legend className="sr-only">{t("player.overlays")}</legend>
      {OVERLAYS.map((each) => (
        <label key={each} className="inline-flex min-h-9 items-center gap-2">
          <input type="checkbox" className="size-4" checked={shown.has(each)} onChange={() => toggle(each)} />
          <svg viewBox="0 0 24 8" className="h-2 w-6" aria-hidden="true">
            <path
              d={each === "beats" ? "M2 0V8M8 0V8M14 0V8M20 0V8" : "M0 4H24"}
              className={STROKES[each].className}
              strokeDasharray={STROKES[each].dash}
              strokeWidth="2"
            />
          </svg>
          {t(`player.${each}`)}
        </label>
      ))}
    </fieldset>
  )
}
