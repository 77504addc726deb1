import { useId, useState } from "react"
import { t } from "@/i18n"
import { number } from "@/lib/format"
import type { FeatureInfo } from "@/lib/schema"

interface NumberFieldProps {
  readonly info: FeatureInfo
  readonly value: number
  readonly labelledBy: string
  readonly onChange: (value: number) => void
}

/** Any valid number, typed. What is not valid (yet) changes nothing and says what would be. */
export function NumberField({ info, value, labelledBy, onChange }: NumberFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const isStrange = typed !== null && !isValid(typed, info)
  return (
    <span className="figures flex items-center gap-1.5">
      {isStrange && (
        <span id={id} className="text-sm text-alarm">
          {t("whatif.between", { low: number(info.low), high: number(info.high) })}
        </span>
      )}
      <input
        type="number"
        inputMode="decimal"
        step={10 ** -info.decimals}
        min={info.low}
        max={info.high}
        value={typed ?? value.toFixed(info.decimals)}
        aria-labelledby={labelledBy}
        aria-invalid={isStrange}
        aria-describedby={isStrange ? id : undefined}
        onChange={({ target }) => {
          setTyped(target.value)
          if (isValid(target.value, info)) onChange(Number(target.value))
        }}
        onBlur={() => setTyped(null)}
        className="min-h-9 w-20 scroll-my-40 sm:w-24 rounded-tag border border-edge bg-surface px-2 py-1 text-right text-ink aria-invalid:border-alarm"
      />
      <span className={`w-10 text-sm text-soft ${info.unit === "" ? "max-sm:hidden" : ""}`}>{info.unit}</span>
    </span>
  )
}

function isValid(text: string, { low, high }: FeatureInfo): boolean {
  const value = Number(text)
  return text.trim() !== "" && Number.isFinite(value) && value >= low && value <= high
}
