import { useId, useState } from "react"
import { Distribution } from "@/features/monitoring/components/distribution"
import { nameOf } from "@/features/monitoring/subjects"
import { t } from "@/i18n"
import { useFeatureTable } from "@/lib/feature-table"
import type { DriftSubject } from "@/lib/schema"

interface DistributionsProps {
  /** Those nearest to their alarm line first. */
  readonly subjects: readonly DriftSubject[]
  readonly minimum: number
}

const IN_SHORT = /(probability|likeness|value)$/

/** Every lens's and the popularity's own distribution, and the one feature that is chosen. */
export function Distributions({ subjects, minimum }: DistributionsProps) {
  const id = useId()
  const table = useFeatureTable().data ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const scores = subjects.filter(({ kind }) => kind === "score")
  const features = subjects.filter(({ kind }) => kind === "feature")
  const first = scores.filter(({ subject }) => IN_SHORT.test(subject))
  const others = [...features, ...scores.filter((each) => !first.includes(each))]
  const shown = others.find(({ subject }) => subject === chosen) ?? others[0]
  return (
    <div className="mt-10">
      <h3 className="text-xl font-semibold tracking-tight">{t("distribution.heading")}</h3>
      <p className="mt-1 max-w-measure text-soft">{t("distribution.lead")}</p>
      <div className="mt-5 grid gap-5 md:grid-cols-2">
        {first.map((subject) => (
          <Distribution key={subject.subject} subject={subject} table={table} minimum={minimum} />
        ))}
        {shown && (
          <div className="min-w-0 rounded-card bg-surface p-5">
            <label htmlFor={id} className="mb-1 block text-sm font-medium">
              {t("distribution.choose")}
            </label>
            <select
              id={id}
              value={shown.subject}
              onChange={(event) => setChosen(event.target.value)}
              className="mb-4 min-h-11 w-full rounded-card border border-edge bg-surface px-3 py-2 text-ink"
            >
              {others.map((subject) => (
                <option key={subject.subject} value={subject.subject}>
                  {nameOf(subject, table)}
                </option>
              ))}
            </select>
            <Distribution subject={shown} table={table} minimum={minimum} isBare />
          </div>
        )}
      </div>
    </div>
  )
}
