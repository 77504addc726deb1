import { RotateCcw } from "lucide-react"
import { useId } from "react"
import { Button } from "@/components/button"
import { t } from "@/i18n"
import { measured } from "@/lib/format"
import type { FeatureInfo } from "@/lib/schema"

interface ChoiceRowProps {
  readonly info: FeatureInfo
  readonly value: number
  readonly original: number
  readonly isOutside: boolean
  readonly onChange: (value: number) => void
  readonly onReset: () => void
}

/** A category: there is no way between two keys, so they are chosen. */
export function ChoiceRow({ info, value, original, isOutside, onChange, onReset }: ChoiceRowProps) {
  const id = useId()
  const isChanged = value !== original
  return (
    <li className="border-t border-line py-4" data-feature={info.key}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <label htmlFor={id} className="font-medium">
          {info.label}
        </label>
        <span className="flex items-center gap-1">
          <select
            id={id}
            value={Math.round(value)}
            aria-describedby={`${id}-note`}
            onChange={({ target }) => onChange(Number(target.value))}
            className="min-h-9 w-24 sm:mr-10 scroll-my-40 rounded-tag border border-edge bg-surface px-2 py-1 text-ink"
          >
            {info.categories.map((name, index) => (
              <option key={name} value={info.low + index}>
                {name}
              </option>
            ))}
          </select>
          <Button
            look="bare"
            className="size-11 px-0!"
            disabled={!isChanged}
            aria-label={t("whatif.reset", { name: info.label })}
            onClick={onReset}
          >
            <RotateCcw aria-hidden className="size-4" />
          </Button>
        </span>
      </div>
      <p id={`${id}-note`} className="text-sm text-soft">
        {isChanged ? t("whatif.was", { value: measured(original, info) }) : info.meaning}
      </p>
      {isOutside && (
        <p className="mt-2 rounded-tag bg-notice-wash px-3 py-1.5 text-sm">{t("whatif.outsideCategory")}</p>
      )}
    </li>
  )
}
