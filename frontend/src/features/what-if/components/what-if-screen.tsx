import { Undo2 } from "lucide-react"
import { type ReactNode, useMemo, useRef } from "react"
import { Button } from "@/components/button"
import { Moves } from "@/components/moves"
import { Page } from "@/components/page"
import { usePrediction } from "@/features/what-if/api/prediction"
import { Panel } from "@/features/what-if/components/panel"
import { Sliders } from "@/features/what-if/components/sliders"
import { Strip } from "@/features/what-if/components/strip"
import { useChanges } from "@/features/what-if/hooks/use-changes"
import { isAdjustable, rounded } from "@/features/what-if/sliders"
import { outside, standings } from "@/features/what-if/standings"
import { t } from "@/i18n"
import type { Chosen, Values } from "@/lib/chosen"
import type { FeatureInfo, FeatureReference, Move } from "@/lib/schema"
import { useSettled } from "@/lib/use-settled"

/** A pause in moving: then the models are asked. */
const PAUSE = 40

interface WhatIfScreenProps {
  /** What the values were before anything was changed. */
  readonly start: Chosen
  readonly name: string
  readonly table: readonly FeatureInfo[]
  readonly reference: Readonly<Record<string, FeatureReference>>
  /** The version of the models that made the report, where there is one. */
  readonly madeBy: string | null
  readonly initial: Values
  readonly onChanged: (changed: Values) => void
  readonly links: ReactNode
  /** What is like a setting. */
  readonly similar: (values: Values) => ReactNode
}

/** Sliders for what a person can change, and what the models would say. */
export function WhatIfScreen(props: WhatIfScreenProps) {
  const { start, name, table, reference, madeBy, links } = props
  const shown = useMemo(() => asShown(start.values, table), [start, table])
  const { values, changed, canUndo, act } = useChanges({
    original: start.values,
    shown,
    initial: props.initial,
    onSettled: props.onChanged,
  })
  const chosen = useMemo(() => ({ ...start, values }), [start, values])
  const asked = usePrediction(useSettled(chosen, PAUSE))
  const original = usePrediction(start).data
  const { data } = asked
  const heading = useRef<HTMLHeadingElement>(null)
  const rows = data && original ? standings(data, original) : []
  const apply = (move: Move, from: Chosen) => {
    const moved = Object.fromEntries(move.changes.map(({ feature, after }) => [feature, after]))
    act({ type: "become", changed: { ...adjusted(from.values, start.values), ...moved } })
    // The suggestions stand far below what they change.
    heading.current?.focus()
  }
  return (
    <Page
      title={t("whatif.title", { name })}
      heading={t("whatif.heading")}
      eyebrow={name}
      headingClass="text-3xl sm:text-5xl"
      className="pt-4 sm:pt-8"
    >
      <p className="mt-3 max-w-measure text-lg text-soft">{t("whatif.lead")}</p>
      {madeBy !== null && original !== undefined && original.models !== madeBy && (
        <p className="mt-3 max-w-measure rounded-tag bg-notice-wash px-3 py-2">
          {t("whatif.otherModels", { made: madeBy, asked: original.models })}
        </p>
      )}
      {links}
      <div className="mt-8 grid grid-cols-1 gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_27rem] lg:items-start">
        <div className="lg:order-2 lg:h-full">
          <Panel asked={asked} original={original} rows={rows} heading={heading} />
        </div>
        <section aria-labelledby="sliders-heading">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h2 id="sliders-heading" className="text-2xl font-semibold tracking-tight">
              {t("whatif.sliders")}
            </h2>
            <span className="flex flex-wrap gap-2">
              <Button disabled={!canUndo} onClick={() => act({ type: "undo" })}>
                <Undo2 aria-hidden className="size-4" />
                {t("whatif.undo")}
              </Button>
              <Button
                disabled={Object.keys(changed).length === 0}
                onClick={() => act({ type: "become", changed: {} })}
              >
                {t("whatif.resetAll")}
              </Button>
            </span>
          </div>
          <p className="mt-1 max-w-measure text-sm text-soft">{t("whatif.legend")}</p>
          <Sliders
            table={table}
            reference={reference}
            original={start.values}
            values={values}
            changed={changed}
            warned={outside(data?.warnings ?? [])}
            onChange={(feature, value) => act({ type: "set", feature, value, at: performance.now() })}
            onReset={(feature) => act({ type: "reset", feature })}
          />
          <Strip rows={rows} />
        </section>
      </div>
      <div className="mt-14">
        <Moves
          chosen={chosen}
          table={table}
          action={(move, from) => <Button onClick={() => apply(move, from)}>{t("whatif.apply")}</Button>}
        />
      </div>
      <div className="mt-14">{props.similar(values)}</div>
    </Page>
  )
}

/** The values that a person can change, as fine as they are shown. */
function asShown(values: Values, table: readonly FeatureInfo[]): Values {
  return Object.fromEntries(
    table.flatMap((info) => {
      const value = values[info.key]
      return isAdjustable(info) && value !== undefined ? [[info.key, rounded(value, info)]] : []
    }),
  )
}

/** Only what differs. */
function adjusted(values: Values, original: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => value !== original[key]))
}
