import { useId, useState } from "react"
import { FIELD, Field } from "@/components/field"
import {
  COUNTS,
  type CountName,
  type Draft,
  FLAGS,
  KINDS,
  TEXTS,
} from "@/features/intelligence/planner/draft"
import { countOf, isStrange } from "@/features/intelligence/planner/typed"
import { t } from "@/i18n"

interface FactsProps {
  readonly draft: Draft
  readonly onChange: (name: string, next: Partial<Draft>) => void
}

/** What is known of a release besides its sound. */
export function PlannerFacts({ draft, onChange }: FactsProps) {
  const [isOpen, setIsOpen] = useState(() => COUNTS.some((name) => (draft.counts[name] ?? "") !== ""))
  return (
    <>
      <fieldset className="mt-6">
        <legend className="text-lg font-semibold tracking-tight">{t("planner.facts")}</legend>
        <div className="mt-2 grid gap-x-6 gap-y-4 sm:grid-cols-2">
          <Choice
            label={t("planner.kind")}
            value={draft.kind ?? ""}
            choices={KINDS.map((kind) => [kind, t(`planner.kind.${kind}`)])}
            onChange={(kind) => onChange("kind", { kind: (kind || null) as Draft["kind"] })}
          />
          {FLAGS.map((name) => (
            <Choice
              key={name}
              label={t(`planner.${name}`)}
              value={draft.flags[name] === undefined ? "" : String(draft.flags[name])}
              choices={[
                ["true", t("planner.yes")],
                ["false", t("planner.no")],
              ]}
              onChange={(said) => onChange(name, { flags: flagged(draft, name, said) })}
            />
          ))}
          {TEXTS.map((name) => (
            <Field key={name} label={t(`planner.${name}`)}>
              {(id) => (
                <input
                  id={id}
                  value={draft.texts[name] ?? ""}
                  maxLength={300}
                  autoComplete="off"
                  onChange={({ target }) =>
                    onChange(name, { texts: { ...draft.texts, [name]: target.value } })
                  }
                  className={FIELD}
                />
              )}
            </Field>
          ))}
        </div>
      </fieldset>
      <details className="mt-6" open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary className="min-h-11 cursor-pointer py-2 font-medium">{t("planner.counts")}</summary>
        <p className="max-w-measure text-sm text-soft">{t("planner.counts.text")}</p>
        <div className="mt-3 grid gap-x-6 gap-y-4 sm:grid-cols-2">
          {COUNTS.map((name) => (
            <Count
              key={name}
              name={name}
              value={draft.counts[name] ?? ""}
              onChange={(value) => onChange(name, { counts: { ...draft.counts, [name]: value } })}
            />
          ))}
        </div>
      </details>
    </>
  )
}

function flagged(draft: Draft, name: (typeof FLAGS)[number], said: string): Draft["flags"] {
  const { [name]: _, ...others } = draft.flags
  return said === "" ? others : { ...others, [name]: said === "true" }
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly choices: readonly (readonly [string, string])[]
  readonly onChange: (value: string) => void
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} value={value} onChange={({ target }) => onChange(target.value)} className={FIELD}>
          <option value="">{t("planner.unknown")}</option>
          {choices.map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

interface CountProps {
  readonly name: CountName
  readonly value: string
  readonly onChange: (value: string) => void
}

function Count({ name, value, onChange }: CountProps) {
  const note = useId()
  const strange = isStrange(value, countOf)
  return (
    <Field label={t(`planner.${name}`)}>
      {(id) => (
        <>
          <input
            id={id}
            inputMode="numeric"
            autoComplete="off"
            value={value}
            aria-invalid={strange}
            aria-describedby={strange ? note : undefined}
            onChange={({ target }) => onChange(target.value)}
            className={`${FIELD} figures aria-invalid:border-alarm`}
          />
          {strange && (
            <p id={note} className="mt-1 text-sm text-alarm">
              {t("planner.noCount")}
            </p>
          )}
        </>
      )}
    </Field>
  )
}
