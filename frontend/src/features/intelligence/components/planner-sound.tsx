import { Slider as Base } from "@base-ui/react/slider"
import { X } from "lucide-react"
import { useId, useRef } from "react"
import { Button } from "@/components/button"
import { FIELD, Field } from "@/components/field"
import { NumberField } from "@/components/number-field"
import { columnName } from "@/features/intelligence/figures"
import { isCount } from "@/features/intelligence/planner/draft"
import { t } from "@/i18n"
import { useFeatureTable } from "@/lib/feature-table"
import { number, withUnit } from "@/lib/format"
import type { ColumnRange, FeatureInfo } from "@/lib/schema"

/** About so many steps from end to end, each a power of ten. */
const STEPS = 100
/** A knob that nobody has moved is hollow: its ring is as plain as text, and its shape tells without colour. */
const UNSET = "border-soft bg-paper"
const SET = "border-paper bg-ink"

interface SoundProps {
  readonly columns: readonly ColumnRange[]
  readonly sound: Readonly<Record<string, number>>
  /** Null takes a value away: it is not known then. */
  readonly onChange: (key: string, value: number | null) => void
}

/** How the release sounds: a slider over what 98 of 100 tracks of the table have. */
export function PlannerSound({ columns, sound, onChange }: SoundProps) {
  const table = useFeatureTable().data ?? []
  const infos = new Map(table.map((info) => [info.key, info]))
  return (
    <fieldset className="mt-8">
      <legend className="text-lg font-semibold tracking-tight">{t("planner.sound")}</legend>
      <p className="max-w-measure text-sm text-soft">{t("planner.sound.text")}</p>
      <div className="mt-2 grid gap-x-8 sm:grid-cols-2">
        {columns
          .filter(({ key }) => !isCount(key))
          .map((column) => {
            const info = infos.get(column.key)
            const value = sound[column.key] ?? null
            const set = (next: number | null) => onChange(column.key, next)
            if (info === undefined) return null
            return info.categories.length > 0 ? (
              <Category key={column.key} info={info} value={value} onChange={set} />
            ) : (
              <Row
                key={column.key}
                name={columnName(column.key, table)}
                {...{ column, info, value }}
                onChange={set}
              />
            )
          })}
      </div>
    </fieldset>
  )
}

interface RowProps {
  readonly name: string
  readonly column: ColumnRange
  readonly info: FeatureInfo
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

function Row({ name, column, info, value, onChange }: RowProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const set = (next: number) => onChange(Number(next.toFixed(info.decimals)))
  const forget = () => {
    onChange(null)
    field.current?.focus()
  }
  return (
    <div className="border-t border-line py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <span id={id} className="font-medium">
          {name}
        </span>
        <span className="ml-auto flex items-center">
          <NumberField
            ref={field}
            {...{ info, value }}
            labelledBy={id}
            refusal={t("planner.from", { low: number(info.low), high: number(info.high) })}
            placeholder={t("planner.unknown")}
            onChange={set}
            onEmpty={() => onChange(null)}
          />
          <Button
            look="bare"
            className={`size-11 px-0! ${value === null ? "invisible" : ""}`}
            aria-label={t("planner.forget", { name })}
            onClick={forget}
          >
            <X aria-hidden className="size-4" />
          </Button>
        </span>
      </div>
      <Knob {...{ column, info, value }} labelledBy={id} onChange={set} />
    </div>
  )
}

interface KnobProps extends Omit<RowProps, "name" | "onChange"> {
  readonly labelledBy: string
  readonly onChange: (value: number) => void
}

/** A slider over what 98 of 100 tracks have, with a line at their middle; what lies beyond stands at its end. */
function Knob({ column, info, value, labelledBy, onChange }: KnobProps) {
  const step = 10 ** -info.decimals
  const stride = Math.max(step, 10 ** Math.floor(Math.log10((column.high - column.low) / STEPS || step)))
  const low = Math.floor(column.low / step) * step
  const high = Math.ceil(column.high / step) * step
  const middle = ((column.median - low) / (high - low || 1)) * 100
  return (
    <Base.Root
      value={Math.min(high, Math.max(low, value ?? column.median))}
      min={low}
      max={high}
      step={stride}
      largeStep={stride * 10}
      aria-labelledby={labelledBy}
      onValueChange={onChange}
    >
      <Base.Control className="flex h-8 touch-pan-y items-center select-none">
        <Base.Track className="relative h-2 w-full rounded-full bg-line">
          <span
            aria-hidden="true"
            className="absolute -inset-y-1 w-0.5 -translate-x-1/2 bg-edge"
            style={{ left: `${middle}%` }}
          />
          <Base.Thumb
            getAriaValueText={() => (value === null ? t("planner.unknown") : withUnit(value, info))}
            className={`size-6 scroll-my-40 rounded-full border-[3px] shadow-sm ${value === null ? UNSET : SET} has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-water data-dragging:bg-accent`}
          />
        </Base.Track>
      </Base.Control>
    </Base.Root>
  )
}

interface CategoryProps {
  readonly info: FeatureInfo
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

function Category({ info, value, onChange }: CategoryProps) {
  return (
    <div className="border-t border-line py-3">
      <Field label={info.label}>
        {(id) => (
          <select
            id={id}
            value={value === null ? "" : Math.round(value)}
            onChange={({ target }) => onChange(target.value === "" ? null : Number(target.value))}
            className={FIELD}
          >
            <option value="">{t("planner.unknown")}</option>
            {info.categories.map((name, place) => (
              <option key={name} value={info.low + place}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}
