import { Tabs } from "@base-ui/react/tabs"
import { ReasonBars } from "@/features/report/components/reason-bars"
import { t } from "@/i18n"
import { LENS_TEXTS, LENSES } from "@/lib/lens"
import { methodText, reasonsOf } from "@/lib/said/reasons"
import type { FeatureInfo, Passage, Report } from "@/lib/schema"
import { usePrinting } from "@/lib/use-printing"

interface ReasonsProps {
  readonly report: Report
  readonly table: readonly FeatureInfo[]
  readonly labels: ReadonlyMap<string, string>
  readonly onHear: ((passage: Passage) => void) | undefined
}

const UNITS = { chance: "unit.points", likeness: "unit.likeness" } as const

/** Which features moved which answer, strongest first. */
export function Reasons({ report, table, labels, onHear }: ReasonsProps) {
  const { lenses, popularity, along } = report
  const isPrinting = usePrinting()
  const hearing = along && onHear ? { moments: along.moments, onHear } : undefined
  const tell = reasonsOf(report, table)
  const answers = [
    ...LENSES.map((key) => ({
      key,
      name: t(LENS_TEXTS[key].title),
      unit: t(UNITS[lenses?.[key]?.kind ?? "likeness"]),
      scale: 100,
      answer: lenses?.[key],
    })),
    {
      key: "popularity" as const,
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
              <Tabs.Panel
                key={key}
                value={key}
                keepMounted={isPrinting}
                className="printed mt-6 rounded-card print:mt-4"
              >
                <ReasonBars
                  word={(reason) => tell(key, reason)}
                  method={methodText(answer.explained.method, answer.given, report.stated)}
                  name={name}
                  unit={unit}
                  scale={scale}
                  labels={labels}
                  hearing={hearing}
                  {...answer}
                />
              </Tabs.Panel>
            ),
        )}
      </Tabs.Root>
    </section>
  )
}
