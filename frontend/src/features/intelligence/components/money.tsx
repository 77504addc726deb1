import { useId } from "react"
import { FIELD, Field } from "@/components/field"
import { isStrange, moneyOf } from "@/features/intelligence/planner/typed"
import { t } from "@/i18n"

interface MoneyProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A sum as it is typed; what can't be read says how it is written. */
export function Money({ label, value, onChange }: MoneyProps) {
  const note = useId()
  const strange = isStrange(value, moneyOf)
  return (
    <Field label={label}>
      {(id) => (
        <>
          <input
            id={id}
            inputMode="decimal"
            autoComplete="off"
            value={value}
            aria-invalid={strange}
            aria-describedby={strange ? note : undefined}
            onChange={({ target }) => onChange(target.value)}
            className={`${FIELD} figures aria-invalid:border-alarm`}
          />
          {strange && (
            <p id={note} className="mt-1 max-w-xs text-sm text-alarm">
              {t("videos.noMoney")}
            </p>
          )}
        </>
      )}
    </Field>
  )
}
