import { type Ref, useId, useState } from "react"
import type { FeatureInfo } from "@/lib/schema"

interface NumberFieldProps {
  readonly info: FeatureInfo
  /** None where it is not known. */
  readonly value: number | null
  readonly labelledBy: string
  /** What is said of a number that isn't valid. */
  readonly refusal: string
  readonly onChange: (value: number) => void
  /** What an emptied field says; without it an empty one is not valid. */
  readonly onEmpty?: () => void
  readonly placeholder?: string
  readonly ref?: Ref<HTMLInputElement>
}

/** Any valid number, typed. What is not valid (yet) changes nothing and says what would be. */
export function NumberField({
  info,
  value,
  labelledBy,
  refusal,
  onChange,
  onEmpty,
  placeholder,
  ref,
}: NumberFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  // a browser gives no text for what is no number at all, such as a lone minus
  const [isBad, setIsBad] = useState(false)
  const mayBeEmpty = onEmpty !== undefined && !isBad
  const isStrange = typed !== null && !isValid(typed, info) && !(typed === "" && mayBeEmpty)
  return (
    <span className="figures flex items-center gap-1.5">
      {isStrange && (
        <span id={id} className="text-sm text-alarm">
          {refusal}
        </span>
      )}
      <input
        ref={ref}
        type="number"
        inputMode="decimal"
        step={10 ** -info.decimals}
        min={info.low}
        max={info.high}
        value={typed ?? value?.toFixed(info.decimals) ?? ""}
        placeholder={placeholder}
        aria-labelledby={labelledBy}
        aria-invalid={isStrange}
        aria-describedby={isStrange ? id : undefined}
        onChange={({ target }) => {
          setTyped(target.value)
          setIsBad(target.validity.badInput)
          if (isValid(target.value, info)) onChange(Number(target.value))
          else if (target.value === "" && !target.validity.badInput) onEmpty?.()
        }}
        onBlur={() => setTyped(null)}
        className={`min-h-9 scroll-my-40 rounded-tag border border-edge bg-surface px-2 py-1 text-right text-ink placeholder:text-sm placeholder:text-soft placeholder:opacity-100 aria-invalid:border-alarm ${placeholder === undefined ? "w-20 sm:w-24" : "w-28"}`}
      />
      <span className={`w-10 text-sm text-soft ${info.unit === "" ? "max-sm:hidden" : ""}`}>{info.unit}</span>
    </span>
  )
}

function isValid(text: string, { low, high }: FeatureInfo): boolean {
  const value = Number(text)
  return text.trim() !== "" && Number.isFinite(value) && value >= low && value <= high
}
