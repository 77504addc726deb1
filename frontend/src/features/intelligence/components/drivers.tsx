import { ChartFrame } from "@/components/chart-frame"
import type { ViewProps } from "@/features/intelligence/components/intelligence-screen"
import { ModelTable } from "@/features/intelligence/components/model-table"
import { Section } from "@/features/intelligence/components/section"
import { Spans } from "@/features/intelligence/components/spans"
import { bare, columnName, interval, withInterval } from "@/features/intelligence/figures"
import { TARGETS, type TargetName } from "@/features/intelligence/view"
import { t } from "@/i18n"
import { useFeatureTable } from "@/lib/feature-table"
import { number } from "@/lib/format"
import type { Driver, ExecutiveReport } from "@/lib/schema"

const FAMILIES = ["before_release", "after_release"] as const

/** What the models rest on, before release and after it, and how well they do. */
export function Drivers({ report, view, onView }: ViewProps & { readonly report: ExecutiveReport }) {
  const there = TARGETS.filter((each) => report.models.some(({ target }) => target === each))
  const target = view.target ?? there[0] ?? "streams"
  return (
    <>
      <Section id="drivers" title={t("intel.drivers")} lead={t("intel.drivers.lead")}>
        <TargetChoice there={there} chosen={target} onChoose={(next) => onView({ ...view, target: next })} />
        <div className="mt-5 grid items-start gap-5 lg:grid-cols-2">
          {FAMILIES.map((family) => (
            <FamilyDrivers
              key={family}
              family={family}
              target={target}
              drivers={report.drivers.filter((each) => each.target === target && each.family === family)}
            />
          ))}
        </div>
      </Section>
      <ModelTable models={report.models.filter((each) => each.target === target)} />
    </>
  )
}

interface TargetChoiceProps {
  readonly there: readonly TargetName[]
  readonly chosen: TargetName
  readonly onChoose: (target: TargetName) => void
}

function TargetChoice({ there, chosen, onChoose }: TargetChoiceProps) {
  return (
    <fieldset className="mt-5">
      <legend className="mb-2 text-sm font-medium">{t("intel.target")}</legend>
      <div className="flex flex-wrap gap-2">
        {there.map((each) => (
          <label
            key={each}
            className="inline-flex min-h-11 cursor-pointer items-center rounded-full border border-edge px-4 font-medium has-checked:border-ink has-checked:bg-ink has-checked:text-on-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-water"
          >
            <input
              type="radio"
              name="target"
              className="sr-only"
              checked={each === chosen}
              onChange={() => onChoose(each)}
            />
            {t(`intel.target.${each}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface FamilyDriversProps {
  readonly family: (typeof FAMILIES)[number]
  readonly target: TargetName
  readonly drivers: readonly Driver[]
}

/** Columns by how much the figure falls without them, the most telling first. */
function FamilyDrivers({ family, target, drivers }: FamilyDriversProps) {
  const table = useFeatureTable().data ?? []
  if (drivers.length === 0) return null
  const sorted = [...drivers].sort((one, other) => one.rank - other.rank)
  const measure = t(target === "hit" ? "intel.metric.pr_auc" : "intel.metric.r2")
  return (
    <ChartFrame
      className="min-w-0 rounded-card bg-surface p-5 sm:p-6"
      title={t(`intel.family.${family}`)}
      summary={t("intel.drivers.summary", { measure, count: drivers[0]?.importance.n ?? 0 })}
      table={{
        columns: [t("intel.column"), t("intel.fall"), t("intel.interval"), t("intel.recordings")],
        rows: sorted.map(({ column, importance }) => [
          columnName(column, table),
          bare(importance.value, ""),
          interval(importance, ""),
          number(importance.n),
        ]),
      }}
    >
      <Spans
        isBar
        from={0}
        format={(value) => bare(value, "")}
        rows={sorted.map(({ column, importance }) => ({
          key: column,
          label: columnName(column, table),
          metric: importance,
          text: withInterval(importance, ""),
        }))}
      />
    </ChartFrame>
  )
}
