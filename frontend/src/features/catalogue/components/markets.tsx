import { useId, useState } from "react"
import { ChartFrame } from "@/components/chart-frame"
import { ProblemPanel } from "@/components/problem-panel"
import { type Placed, type Resting, useMarkets } from "@/features/catalogue/api/markets"
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
    <div>
      <fieldset className="mb-6 flex flex-wrap items-center gap-x-5 gap-y-1">
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
    </div>
  )
}

function Chart({ markets: found, table }: { markets: Markets; table: readonly FeatureInfo[] }) {
  const { basis, markets, hit_score, warnings } = found
  const isRule = basis === "rule_of_thumb"
  const about = (code: string) =>
    warnings.flatMap((each) => (each.startsWith(`${code}:`) ? [each.slice(code.length + 1)] : []))
  return (
    <ChartFrame
      heading="h2"
      title={t("markets.heading")}
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
          ...(isRule ? [] : [intervalText(market), String(market.basis?.n ?? "")]),
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
      <ul aria-label={t("markets.heading")} className="mt-4">
        {markets.map((market) => (
          <Row key={market.code} market={market} isRule={isRule} />
        ))}
      </ul>
      {found.trained !== null && found.tracks !== null && (
        <p className="mt-3 max-w-measure text-sm text-soft">
          {t("markets.trained", { day: day(found.trained), count: number(found.tracks) })}
        </p>
      )}
    </ChartFrame>
  )
}

function Row({ market, isRule }: { market: MarketLikeness; isRule: boolean }) {
  const { code, likeness, reason, basis } = market
  return (
    <li className="grid gap-x-6 gap-y-1 border-t border-line py-3 md:grid-cols-[10rem_4rem_minmax(8rem,1fr)_minmax(0,20rem)] md:items-center">
      <span className="flex justify-between font-medium">
        {marketName(code)}
        <span className="figures md:hidden">{likeness === null ? "–" : number(likeness)}</span>
      </span>
      <span className="figures font-display text-xl font-semibold max-md:hidden">
        {likeness === null ? "–" : number(likeness)}
      </span>
      {likeness === null ? (
        <span className="text-sm text-soft">{reason !== null && t(`markets.${reason}`)}</span>
      ) : (
        <span aria-hidden="true" className="relative h-3 rounded-full bg-sunken">
          <span
            className="absolute inset-y-0 left-0 rounded-full bg-strand-b"
            style={{ width: `${likeness}%` }}
          />
        </span>
      )}
      <span className="figures text-sm text-soft">
        {!isRule &&
          basis !== null &&
          basis.value !== null &&
          t("markets.aucText", {
            value: aucText(basis.value),
            low: aucText(basis.low),
            high: aucText(basis.high),
            count: number(basis.n ?? 0),
          })}
        {isRule && t("markets.basis.rule_of_thumb")}
      </span>
    </li>
  )
}

function intervalText({ basis }: MarketLikeness): string {
  if (basis === null || basis.value === null) return ""
  return `${aucText(basis.value)} (${aucText(basis.low)} – ${aucText(basis.high)})`
}
