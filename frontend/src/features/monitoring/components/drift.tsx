import { useState } from "react"
import { Distributions } from "@/features/monitoring/components/distributions"
import { DriftList } from "@/features/monitoring/components/drift-list"
import { Section } from "@/features/monitoring/components/section"
import { byUrgency, firstToShow } from "@/features/monitoring/subjects"
import { t } from "@/i18n"
import { day, number, percent } from "@/lib/format"
import type { DriftFacts, DriftWindow } from "@/lib/schema"

/** How far recordings and scores of some days lie from what the models know. */
export function DriftSection({ drift }: { drift: DriftFacts }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const { windows, reference, minimum, least, level } = drift
  const shown = windows.find(({ window }) => window === chosen) ?? firstToShow(windows)
  if (shown === undefined || reference === null) {
    return <Section id="drift" title={t("drift.heading")} lead={t("drift.noneText")} />
  }
  const sorted = byUrgency(shown.subjects)
  const lead = drift.set === "recording" ? "drift.lead" : "drift.leadCatalogue"
  return (
    <Section id="drift" title={t("drift.heading")} lead={t(lead, { reference })}>
      <Windows windows={windows} shown={shown} onChange={setChosen} />
      <p className="figures mt-4">
        {t("drift.counted", { count: shown.recordings, since: day(shown.since), until: day(shown.until) })}{" "}
        {shown.withheld > 0 && t("drift.withheld", { count: shown.withheld })}{" "}
        {shown.asked === 0 && (
          <strong className="font-semibold">
            {t("monitoring.fewOf", { count: shown.recordings, minimum })}.{" "}
            {t("drift.minimum", { minimum: number(minimum) })}
          </strong>
        )}
      </p>
      <div className="mt-6 grid gap-5 lg:grid-cols-2">
        <DriftList
          title={t("drift.features")}
          summary={t("drift.features.summary")}
          subjects={sorted.filter(({ kind }) => kind === "feature")}
          minimum={minimum}
        />
        <DriftList
          title={t("drift.scores")}
          summary={t("drift.scores.summary")}
          subjects={sorted.filter(({ kind }) => kind === "score")}
          minimum={minimum}
        />
      </div>
      <p className="mt-4 max-w-measure text-sm text-soft">
        {t("drift.threshold", { least: number(least, 1), level: percent(level) })}
      </p>
      <Distributions subjects={sorted} minimum={minimum} />
    </Section>
  )
}

interface WindowsProps {
  readonly windows: readonly DriftWindow[]
  readonly shown: DriftWindow
  readonly onChange: (window: string) => void
}

/** Radio buttons: arrow keys move between them. */
function Windows({ windows, shown, onChange }: WindowsProps) {
  return (
    <fieldset className="mt-5 inline-flex rounded-full border border-edge p-0.5">
      <legend className="sr-only">{t("drift.window")}</legend>
      {windows.map(({ window, days }) => (
        <label
          key={window}
          className="inline-flex min-h-9 cursor-pointer items-center rounded-full px-4 text-sm font-medium text-soft transition-colors hover:text-ink has-checked:bg-ink has-checked:text-on-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-water"
        >
          <input
            type="radio"
            name="window"
            className="sr-only"
            checked={window === shown.window}
            onChange={() => onChange(window)}
          />
          {t("drift.windowDays", { count: days })}
        </label>
      ))}
    </fieldset>
  )
}
