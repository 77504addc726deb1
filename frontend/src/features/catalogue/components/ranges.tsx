import { TypedField } from "@/features/catalogue/components/typed-field"
import { BOUNDS, type Wish } from "@/features/catalogue/wish"
import { t } from "@/i18n"
import type { FeatureInfo } from "@/lib/schema"

interface RangesProps {
  readonly wish: Wish
  readonly onSay: (name: keyof Wish, value: number | undefined) => void
  readonly table: readonly FeatureInfo[]
}

const LIMITS = { year: [1860, 2100], popularity: [0, 100] } as const

/** The lowest and the highest of everything that has an order. */
export function Ranges({ wish, onSay, table }: RangesProps) {
  return (
    <div className="mt-3 grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
      {BOUNDS.map(([subject, from, to]) => {
        const info = table.find(({ key }) => key === subject)
        const known = subject === "year" || subject === "popularity"
        if (info === undefined && !known) return null
        const unit = info?.unit ? ` (${info.unit})` : ""
        const name = `${known ? t(`catalogue.sort.${subject}`) : info?.label}${unit}`
        const [low, high] = known ? LIMITS[subject] : [info?.low ?? 0, info?.high ?? 0]
        return (
          <fieldset key={subject} className="min-w-0">
            <legend className="text-sm font-medium">{name}</legend>
            <div className="mt-1 grid grid-cols-2 gap-2">
              {([from, to] as const).map((bound) => (
                <TypedField
                  key={bound}
                  label={t(bound === from ? "catalogue.from" : "catalogue.to", { name })}
                  type="number"
                  step="any"
                  min={low}
                  max={high}
                  placeholder={String(bound === from ? low : high)}
                  value={wish[bound] === undefined ? "" : String(wish[bound])}
                  isValid={(text) => text.trim() === "" || lies(Number(text), low, high)}
                  onSay={(text) => onSay(bound, text.trim() === "" ? undefined : Number(text))}
                />
              ))}
            </div>
          </fieldset>
        )
      })}
    </div>
  )
}

function lies(value: number, low: number, high: number): boolean {
  return Number.isFinite(value) && value >= low && value <= high
}
