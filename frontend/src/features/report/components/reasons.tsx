import { Tabs } from "@base-ui/react/tabs"
import { ReasonBars } from "@/features/report/components/reason-bars"
import { t } from "@/i18n"
import type { Report } from "@/lib/schema"

/** Which features moved which answer, strongest first. */
export function Reasons({ report, labels }: { report: Report; labels: ReadonlyMap<string, string> }) {
  const { lenses, popularity } = report
  const answers = [
    {
      key: "emerging",
      name: t("lens.emerging"),
      unit: t("unit.points"),
      scale: 100,
      answer: lenses?.["emerging"],
    },
    {
      key: "charting",
      name: t("lens.charting"),
      unit: t("unit.likeness"),
      scale: 100,
      answer: lenses?.["charting"],
    },
    {
      key: "popularity",
      name: t("popularity.title"),
      unit: t("unit.popularity"),
      scale: 1,
      answer: popularity ?? undefined,
    },
  ].filter(({ answer }) => answer !== undefined)
  return (
    <section aria-labelledby="reasons-heading">
      <h2 id="reasons-heading" className="text-2xl font-semibold tracking-tight sm:text-3xl">
        {t("reasons.heading")}
      </h2>
      <Tabs.Root defaultValue={answers[0]?.key} className="mt-4">
        <Tabs.List
          aria-label={t("reasons.heading")}
          className="flex flex-wrap gap-1 rounded-card bg-sunken p-1 sm:inline-flex sm:rounded-full"
        >
          {answers.map(({ key, name }) => (
            <Tabs.Tab
              key={key}
              value={key}
              className="min-h-10 grow rounded-full px-4 font-medium text-soft transition-colors hover:text-ink data-active:bg-ink data-active:text-on-ink"
            >
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {answers.map(
          ({ key, name, unit, scale, answer }) =>
            answer && (
              <Tabs.Panel key={key} value={key} className="mt-6 rounded-card">
                <ReasonBars name={name} unit={unit} scale={scale} labels={labels} {...answer} />
              </Tabs.Panel>
            ),
        )}
      </Tabs.Root>
    </section>
  )
}
