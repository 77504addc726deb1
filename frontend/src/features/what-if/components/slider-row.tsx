import { Slider as Base } from "@base-ui/react/slider"
import { RotateCcw } from "lucide-react"
import { useId } from "react"
import { Button } from "@/components/button"
import { NumberField } from "@/components/number-field"
import { percentileOf, rounded, type Slider, share } from "@/features/what-if/sliders"
import { t } from "@/i18n"
import { number, ordinal, withUnit } from "@/lib/format"

interface SliderRowProps {
  readonly slider: Slider
  readonly value: number
  readonly original: number
  /** Whether the models said that they know nothing like this value. */
  readonly isOutside: boolean
  readonly onChange: (value: number) => void
  readonly onReset: () => void
}

/** One feature: a slider over the range of real tracks, a field for any valid number, and the way back. */
export function SliderRow({ slider, value, original, isOutside, onChange, onReset }: SliderRowProps) {
  const { info, low, high, step, largeStep } = slider
  const id = useId()
  const isChanged = value !== original
  const set = (next: number) => onChange(rounded(next, info))
  return (
    <li className="border-t border-line py-4" data-feature={info.key}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span id={`${id}-name`} className="font-medium">
          {info.label}
        </span>
        <span className="flex items-center gap-1">
          <NumberField
            info={info}
            value={value}
            labelledBy={`${id}-name`}
            refusal={t("whatif.between", { low: number(info.low), high: number(info.high) })}
            onChange={set}
          />
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
      <Base.Root
        value={value}
        min={low}
        max={high}
        step={step}
        largeStep={largeStep}
        aria-labelledby={`${id}-name`}
        onValueChange={(next) => set(next)}
      >
        <Base.Control className="flex h-8 touch-pan-y items-center select-none">
          <Base.Track className="relative h-2 w-full rounded-full bg-line">
            <Marks slider={slider} original={original} isChanged={isChanged} />
            <Base.Thumb
              aria-describedby={`${id}-note`}
              getAriaValueText={(_, at) => withUnit(at, info)}
              className="size-6 scroll-my-40 rounded-full border-[3px] border-paper bg-ink shadow-sm has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-water data-dragging:bg-accent"
            />
          </Base.Track>
        </Base.Control>
      </Base.Root>
      <p id={`${id}-note`} className="figures flex flex-wrap justify-between gap-x-4 text-sm text-soft">
        <span>
          {t("whatif.standing", { rank: ordinal(within(percentileOf(value, slider.reference))) })}
          {isChanged && ` · ${t("whatif.was", { value: withUnit(original, info) })}`}
        </span>
        <span>{t("features.higher", { higher: info.higher })}</span>
      </p>
      {isOutside && (
        <p className="mt-2 rounded-tag bg-notice-wash px-3 py-1.5 text-sm">
          {t("whatif.outside", {
            low: withUnit(slider.reference.low, info),
            high: withUnit(slider.reference.high, info),
          })}
        </p>
      )}
    </li>
  )
}

/** There is no nought-th and no hundredth of a hundred. */
function within(percentile: number): number {
  return Math.min(99, Math.max(1, percentile))
}

/** Where eight in ten real tracks lie, the median, and the original. */
function Marks({ slider, original, isChanged }: { slider: Slider; original: number; isChanged: boolean }) {
  const at = (value: number) => `${share(value, slider) * 100}%`
  const [from, to] = slider.band
  return (
    <span aria-hidden="true">
      <span
        className="absolute inset-y-0 rounded-full bg-strand-b opacity-40"
        style={{ left: at(from), right: `${(1 - share(to, slider)) * 100}%` }}
      />
      <span
        className="absolute -inset-y-1 w-0.5 -translate-x-1/2 bg-edge"
        style={{ left: at(slider.median) }}
      />
      <span
        className={`absolute top-1/2 size-3.5 -translate-1/2 rotate-45 border-2 border-strand-a bg-paper transition-opacity ${isChanged ? "" : "opacity-0"}`}
        style={{ left: at(original) }}
      />
    </span>
  )
}
