import { Button } from "@/components/button"
import { FIELD, Field } from "@/components/field"
import { type Area, around } from "@/features/intelligence/points"
import { t } from "@/i18n"
import type { TrackPoints } from "@/lib/schema"

interface AreaFieldsProps {
  readonly points: TrackPoints
  readonly area: Area | null
  readonly onArea: (area: Area | null) => void
}

const FIELDS = [
  { side: "left", label: "intel.area.viewsFrom" },
  { side: "right", label: "intel.area.viewsTo" },
  { side: "low", label: "intel.area.streamsFrom" },
  { side: "high", label: "intel.area.streamsTo" },
] as const

/** The rectangle by its four edges, for who drags none. An edge that is left empty is that of the picture. */
export function AreaFields({ points, area, onArea }: AreaFieldsProps) {
  const whole = around(points)
  const set = (side: keyof Area, count: number) => {
    const next = { ...(area ?? whole), [side]: count > 0 ? Math.log10(count) : whole[side] }
    onArea(FIELDS.every((each) => next[each.side] === whole[each.side]) ? null : next)
  }
  const shown = (side: keyof Area) =>
    area === null || area[side] === whole[side] ? "" : String(Math.round(10 ** area[side]))
  return (
    <fieldset className="mt-6">
      <legend className="font-medium">{t("intel.area")}</legend>
      <p className="text-sm text-soft">{t("intel.area.lead")}</p>
      <div className="mt-3 grid grid-cols-2 gap-4 lg:grid-cols-4">
        {FIELDS.map(({ side, label }) => (
          <Field key={side} label={t(label)}>
            {(id) => (
              <input
                id={id}
                type="number"
                min={0}
                value={shown(side)}
                onChange={({ target }) => set(side, target.valueAsNumber)}
                className={FIELD}
              />
            )}
          </Field>
        ))}
      </div>
      <Button className="mt-3" aria-disabled={area === null} onClick={() => onArea(null)}>
        {t("intel.area.clear")}
      </Button>
    </fieldset>
  )
}
