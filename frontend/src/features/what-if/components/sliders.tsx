import { useMemo } from "react"
import { ChoiceRow } from "@/features/what-if/components/choice-row"
import { SliderRow } from "@/features/what-if/components/slider-row"
import { isAdjustable, slidersOf } from "@/features/what-if/sliders"
import { t } from "@/i18n"
import type { Values } from "@/lib/chosen"
import type { FeatureInfo, FeatureReference } from "@/lib/schema"

interface SlidersProps {
  readonly table: readonly FeatureInfo[]
  readonly reference: Readonly<Record<string, FeatureReference>>
  readonly original: Values
  readonly values: Values
  readonly changed: Values
  /** The features that the models warned of. */
  readonly warned: ReadonlySet<string>
  readonly onChange: (feature: string, value: number) => void
  readonly onReset: (feature: string) => void
}

/** A control for each feature that a person can change, under its heading. */
export function Sliders({
  table,
  reference,
  original,
  values,
  changed,
  warned,
  onChange,
  onReset,
}: SlidersProps) {
  const sliders = useMemo(
    () => new Map(slidersOf(table, reference, original).map((slider) => [slider.info.key, slider])),
    [table, reference, original],
  )
  const adjustable = table.filter((info) => isAdjustable(info) && original[info.key] !== undefined)
  const groups = [...new Set(adjustable.map(({ group }) => group))]
  return groups.map((group) => (
    <section key={group} aria-labelledby={`sliders-${group}`} className="mt-6">
      <h3 id={`sliders-${group}`} className="mb-2 text-lg font-semibold tracking-tight">
        {t(`group.${group}`)}
      </h3>
      <ul>
        {adjustable
          .filter((info) => info.group === group)
          .map((info) => {
            const start = original[info.key] ?? 0
            const shared = {
              value: info.key in changed ? (values[info.key] ?? start) : start,
              original: start,
              isOutside: warned.has(info.key),
              onChange: (value: number) => onChange(info.key, value),
              onReset: () => onReset(info.key),
            }
            const slider = sliders.get(info.key)
            return slider === undefined ? (
              <ChoiceRow key={info.key} info={info} {...shared} />
            ) : (
              <SliderRow key={info.key} slider={slider} {...shared} />
            )
          })}
      </ul>
    </section>
  ))
}
