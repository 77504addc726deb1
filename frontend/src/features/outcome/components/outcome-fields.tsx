import { type ComponentProps, useId } from "react"
import { FIELD, Field } from "@/components/field"
import type { Told } from "@/features/outcome/told"
import { t } from "@/i18n"

interface OutcomeFieldsProps {
  readonly told: Told
  readonly onChange: (told: Told) => void
}

const EARLIEST = "1990-01-01"
const MOST_STREAMS = 1_000_000_000_000

/** Streams, popularity, charts, and when it was so. */
export function OutcomeFields({ told, onChange }: OutcomeFieldsProps) {
  const id = useId()
  const set = (some: Partial<Told>) => onChange({ ...told, ...some })
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
      <TypedIn
        type="number"
        inputMode="numeric"
        label={t("outcome.streams")}
        note={t("outcome.streamsNote")}
        min={0}
        max={MOST_STREAMS}
        value={told.streams}
        onChange={(event) => set({ streams: event.target.value })}
      />
      <div>
        <label htmlFor={id} className="mb-1 block text-sm font-medium">
          {t("outcome.charted")}
        </label>
        <select
          id={id}
          aria-describedby={`${id}-note`}
          value={told.charted}
          onChange={(event) => set({ charted: event.target.value as Told["charted"] })}
          className={FIELD}
        >
          <option value="">{t("outcome.unknown")}</option>
          <option value="yes">{t("outcome.yes")}</option>
          <option value="no">{t("outcome.no")}</option>
        </select>
        <p id={`${id}-note`} className="mt-1 text-sm text-soft">
          {t("outcome.chartedNote")}
        </p>
      </div>
      <TypedIn
        type="number"
        inputMode="numeric"
        label={t("outcome.popularity")}
        note={t("outcome.popularityNote")}
        min={0}
        max={100}
        value={told.popularity}
        onChange={(event) => set({ popularity: event.target.value })}
      />
      <TypedIn
        type="date"
        label={t("outcome.asOf")}
        note={t("outcome.asOfNote")}
        min={EARLIEST}
        max={today()}
        value={told.asOf}
        onChange={(event) => set({ asOf: event.target.value })}
      />
    </div>
  )
}

/** The day that it is here, as a field takes it. */
function today(): string {
  const now = new Date()
  const part = (value: number) => String(value).padStart(2, "0")
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`
}

interface TypedInProps extends ComponentProps<"input"> {
  readonly label: string
  readonly note: string
}

function TypedIn({ label, note, ...rest }: TypedInProps) {
  return (
    <Field label={label}>
      {(id) => (
        <>
          <input id={id} aria-describedby={`${id}-note`} className={FIELD} {...rest} />
          <p id={`${id}-note`} className="mt-1 text-sm text-soft">
            {note}
          </p>
        </>
      )}
    </Field>
  )
}
