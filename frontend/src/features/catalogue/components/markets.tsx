import { useId, useState } from "react"
import { ChartFrame } from "@/components/chart-frame"
import { ProblemPanel } from "@/components/problem-panel"
import { type Placed, type Resting, useMarkets } from "@/features/catalogue/api/markets"
import { MarketList } from "@/features/catalogue/components/market-list"
import { aucText, listed, marketName } from "@/features/catalogue/words"
import { t } from "@/i18n"
import { day, number } from "@/lib/format"
import { shown } from "@/lib/problem"
import type { FeatureInfo, MarketLikeness, Markets } from "@/lib/schema"

interface MarketsProps {
  readonly placed: Placed
  readonly table: readonly FeatureInfo[]
}

const WARNINGS = ["outside_training_range", "median_stands_in"] as const
const BASES: readonly Resting[] = ["model", "rule_of_thumb"]

/** Where tracks that measure like this one chart: learned, or by a rule of thumb that says it is one. */
export function MarketsPart({ placed, table }: MarketsProps) {
  const [basis, setBasis] = useState<Resting>("model")
  const found = useMarkets(placed, basis)
  const name = useId()
  return (
    <section aria-labelledby={`${name}-heading`}>
      <h2 id={`${name}-heading`} className="text-2xl font-semibold tracking-tight sm:text-3xl">
        {t("markets.heading")}
      </h2>
      <fieldset className="mt-3 mb-6 flex flex-wrap items-center gap-x-5 gap-y-1">
        <legend className="mb-1 text-sm font-medium">{t("markets.basis")}</legend>
        {BASES.map((each) => (
          <label key={each} className="inline-flex min-h-11 cursor-pointer items-center gap-2">
            <input
              type="radio"
              name={name}
              className="size-5"
              checked={basis === each}
              onChange={() => setBasis(each)}
            />
            {t(`markets.basis.${each}`)}
          </label>
        ))}
      </fieldset>
      {found.error !== null && (
        <ProblemPanel
          problem={shown(found.error)}
          action={{ label: t("problem.retry"), run: () => void found.refetch() }}
        />
      )}
      {found.isPending && found.error === null && <p role="status">{t("markets.loading")}</p>}
      {found.data && <Chart markets={found.data} table={table} />}
    </section>
  )
}

function Chart({ markets: found, table }: { markets: Markets; table: readonly FeatureInfo[] }) {
  const { basis, markets, hit_score, warnings } = found
  const isRule = basis === "rule_of_thumb"
  const about = (code: string) =>
    warnings.flatMap((each) => (each.startsWith(`${code}:`) ? [each.slice(code.length + 1)] : []))
  return (
    <ChartFrame
      title={t(`markets.title.${isRule ? "rule_of_thumb" : "model"}`)}
      summary={isRule ? t("markets.byRule", { score: number(hit_score ?? 0) }) : t("markets.byModel")}
      table={{
        columns: [
          t("markets.market"),
          t(isRule ? "markets.score" : "markets.likeness"),
          ...(isRule ? [] : [t("markets.auc"), t("markets.tracks")]),
        ],
        rows: markets.map((market) => [
          marketName(market.code),
          market.likeness === null ? t("markets.none") : number(market.likeness),
          ...(isRule ? [] : [intervalText(market), countText(market)]),
        ]),
      }}
    >
      {WARNINGS.map(
        (code) =>
          about(code).length > 0 && (
            <p key={code} className="mt-3 max-w-measure rounded-card bg-notice-wash px-4 py-3 text-sm">
              {t(`markets.${code}`, { features: listed(about(code), table) })}
            </p>
          ),
      )}
      <MarketList markets={markets} isRule={isRule} />
      {found.trained !== null && found.tracks !== null && (
        <p className="mt-3 max-w-measure text-sm text-soft">
          {t("markets.trained", { day: day(found.trained), count: number(found.tracks) })}
        </p>
      )}
    </ChartFrame>
  )
}

function countText({ basis }: MarketLikeness): string {
  return basis === null || basis.n === null ? "" : number(basis.n)
}

function intervalText({ basis }: MarketLikeness): string {
  if (basis === null || basis.value === null) return ""
  return `${aucText(basis.value)} (${aucText(basis.low)} – ${aucText(basis.high)})`
}
