import { type ReactNode, useId } from "react"
import { t } from "@/i18n"
import { useInputs } from "@/lib/inputs"
import type { Stated } from "@/lib/stated"

interface StatedFieldsProps {
  readonly stated: Stated
  readonly onChange: (stated: Stated) => void
}

const FIELD =
  "min-h-11 w-full rounded-card border border-edge bg-surface px-3 py-2 text-ink aria-invalid:border-alarm"

/** Genre, explicit lyrics and year, as far as the published models take them. */
export function StatedFields({ stated, onChange }: StatedFieldsProps) {
  const inputs = useInputs()
  const id = useId()
  if (inputs.isError) return <p className="mt-1 text-soft">{t("stated.failed")}</p>
  if (!inputs.data) return <p className="mt-1 text-soft">{t("stated.loading")}</p>
  const taken = inputs.data.filter(({ answers }) => answers.length > 0)
  const takes = (name: keyof Stated) => taken.some((input) => input.name === name)
  const genres = taken.find(({ name }) => name === "genre")?.choices ?? []
  const isStrange = stated.genre.trim() !== "" && !genres.includes(plain(stated.genre))
  return (
    <div className="mt-1 max-w-3xl">
      <p className="max-w-measure text-soft">{t(takes("genre") ? "stated.text" : "stated.plain")}</p>
      <div className="mt-4 grid gap-x-6 gap-y-4 sm:grid-cols-3">
        {takes("genre") && (
          <Field
            id={`${id}-genre`}
            label={t("stated.genre")}
            note={isStrange ? t("stated.strange") : t("stated.genres", { count: genres.length })}
          >
            <input
              id={`${id}-genre`}
              aria-describedby={`${id}-genre-note`}
              aria-invalid={isStrange}
              list={`${id}-genres`}
              value={stated.genre}
              onChange={(event) => onChange({ ...stated, genre: event.target.value })}
              autoComplete="off"
              className={FIELD}
            />
            <datalist id={`${id}-genres`}>
              {genres.map((genre) => (
                <option key={genre} value={genre} />
              ))}
            </datalist>
          </Field>
        )}
        {takes("explicit") && (
          <Field id={`${id}-explicit`} label={t("stated.explicit")}>
            <select
              id={`${id}-explicit`}
              value={stated.explicit}
              onChange={(event) => onChange({ ...stated, explicit: event.target.value })}
              className={FIELD}
            >
              <option value="">{t("stated.unsaid")}</option>
              <option value="true">{t("stated.yes")}</option>
              <option value="false">{t("stated.no")}</option>
            </select>
          </Field>
        )}
        {takes("year") && (
          <Field id={`${id}-year`} label={t("stated.year")} note={t("stated.yearNote")}>
            <input
              id={`${id}-year`}
              aria-describedby={`${id}-year-note`}
              type="number"
              min={1900}
              max={2100}
              value={stated.year}
              onChange={(event) => onChange({ ...stated, year: event.target.value })}
              className={FIELD}
            />
          </Field>
        )}
      </div>
    </div>
  )
}

/** As the service reads it: "Hip Hop" is "hip-hop". */
function plain(genre: string): string {
  return genre.trim().toLowerCase().split(/\s+/).join("-")
}

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly note?: string
  readonly children: ReactNode
}

function Field({ id, label, note, children }: FieldProps) {
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      {children}
      {note !== undefined && (
        <p id={`${id}-note`} className="mt-1 text-sm text-soft">
          {note}
        </p>
      )}
    </div>
  )
}
