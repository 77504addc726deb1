import { useId } from "react"
import { TypedField } from "@/features/catalogue/components/typed-field"
import { BOUNDS, isWhole, type Wish } from "@/features/catalogue/wish"
import { t } from "@/i18n"
import { number } from "@/lib/format"
import type { FeatureInfo } from "@/lib/schema"

interface RangesProps {
  readonly wish: Wish
  readonly onSay: (name: keyof Wish, value: number | undefined) => void
  readonly table: readonly FeatureInfo[]
}

const LIMITS = { year: [1860, 2100], popularity: [0, 100] } as const

/** The lowest and the highest of everything that has an order. */
export function Ranges({ wish, onSay, table }: RangesProps) {
  const id = useId()
  return (
    <div className="mt-3 grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
      {BOUNDS.map(([subject, from, to]) => {
        const info = table.find(({ key }) => key === subject)
        const known = subject === "year" || subject === "popularity"
        if (info === undefined && !known) return null
        const unit = info?.unit ? ` (${info.unit})` : ""
        const name = `${known ? t(`catalogue.sort.${subject}`) : info?.label}${unit}`
        const [low, high] = known ? LIMITS[subject] : [info?.low ?? 0, info?.high ?? 0]
        const written = (value: number) =>
          subject === "year" ? String(value) : number(value, Number.isInteger(value) ? 0 : 2)
        const range = { low: written(low), high: written(high) }
        return (
          <fieldset key={subject} className="min-w-0">
            <legend className="text-sm font-medium">{name}</legend>
            <div className="mt-1 grid grid-cols-2 gap-2">
              {([from, to] as const).map((bound) => (
                <TypedField
                  key={bound}
                  label={t(bound === from ? "catalogue.from" : "catalogue.to", { name })}
                  type="number"
                  step={isWhole(bound) ? 1 : "any"}
                  min={low}
                  max={high}
                  placeholder={bound === from ? range.low : range.high}
                  aria-describedby={`${id}-${subject}`}
                  value={wish[bound] === undefined ? "" : String(wish[bound])}
                  isValid={(text) => text.trim() === "" || lies(Number(text), low, high, isWhole(bound))}
                  onSay={(text) => onSay(bound, text.trim() === "" ? undefined : Number(text))}
                />
              ))}
            </div>
            <p id={`${id}-${subject}`} className="figures mt-1 text-sm text-soft">
              {t(known ? "catalogue.range.whole" : "catalogue.range", range)}
            </p>
          </fieldset>
        )
      })}
    </div>
  )
}

function lies(value: number, low: number, high: number, hasToBeWhole: boolean): boolean {
  return Number.isFinite(value) && value >= low && value <= high && (!hasToBeWhole || Number.isInteger(value))
}
