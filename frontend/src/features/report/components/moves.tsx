import { lazy, Suspense, useState } from "react"
import { Button } from "@/components/button"
import { LENS_TEXTS, LENSES, type LensKey } from "@/features/report/lens"
import { t } from "@/i18n"
import type { FeatureInfo, Report } from "@/lib/schema"

const MovesAnswer = lazy(() =>
  import("@/features/report/components/moves-answer").then((part) => ({ default: part.MovesAnswer })),
)

interface MovesProps {
  readonly report: Report
  readonly table: readonly FeatureInfo[]
}

/** What would turn a majority: searched only when someone asks. */
export function Moves({ report, table }: MovesProps) {
  const [lens, setLens] = useState<LensKey | null>(null)
  return (
    <section aria-labelledby="moves-heading">
      <h2 id="moves-heading" className="text-2xl font-semibold tracking-tight sm:text-3xl">
        {t("moves.heading")}
      </h2>
      <p className="mt-1 max-w-[68ch] text-soft">{t("moves.summary")}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        {LENSES.filter((name) => report.lenses?.[name]).map((name) => (
          <Button
            key={name}
            aria-pressed={lens === name}
            className="aria-pressed:border-ink aria-pressed:bg-sunken"
            onClick={() => setLens(name)}
          >
            {t(LENS_TEXTS[name].title)}
          </Button>
        ))}
      </div>
      <div aria-live="polite">
        {lens !== null && (
          <Suspense fallback={<p className="mt-4 text-soft">{t("moves.searching")}</p>}>
            <MovesAnswer key={lens} report={report} lens={lens} table={table} />
          </Suspense>
        )}
      </div>
    </section>
  )
}
