import { type ReactNode, useState } from "react"
import { Button } from "@/components/button"
import { t } from "@/i18n"
import type { Chosen } from "@/lib/chosen"
import { later } from "@/lib/later"
import { LENS_TEXTS, LENSES, type LensKey } from "@/lib/lens"
import type { FeatureInfo, Move } from "@/lib/schema"

const MovesAnswer = later(
  async () => (await import("@/components/moves-answer")).MovesAnswer,
  () => <p className="mt-4 text-soft">{t("moves.searching")}</p>,
)

interface MovesProps {
  /** The values to start from; those of an earlier search are shown until someone searches again. */
  readonly chosen: Chosen
  readonly table: readonly FeatureInfo[]
  /** What can be done with a move. */
  readonly action?: ((move: Move, from: Chosen) => ReactNode) | undefined
}

/** What would turn a majority: searched only when someone asks. */
export function Moves({ chosen, table, action }: MovesProps) {
  const [asked, setAsked] = useState<{ readonly lens: LensKey; readonly from: Chosen } | null>(null)
  return (
    <section aria-labelledby="moves-heading" className={asked === null ? "print:hidden" : ""}>
      <h2 id="moves-heading" className="text-2xl font-semibold tracking-tight sm:text-3xl">
        {t("moves.heading")}
      </h2>
      <p className="mt-1 max-w-measure text-soft">{t("moves.summary")}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        {LENSES.map((name) => (
          <Button
            key={name}
            aria-pressed={asked?.lens === name && asked.from === chosen}
            className="aria-pressed:border-ink aria-pressed:bg-sunken"
            onClick={() => setAsked({ lens: name, from: chosen })}
          >
            {t(LENS_TEXTS[name].title)}
          </Button>
        ))}
      </div>
      <div aria-live="polite">
        {asked !== null && asked.from !== chosen && <p className="mt-4 text-soft">{t("moves.elsewhere")}</p>}
        {asked !== null && <MovesAnswer key={asked.lens} {...asked} table={table} action={action} />}
      </div>
    </section>
  )
}
