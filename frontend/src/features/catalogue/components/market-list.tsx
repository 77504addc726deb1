import { useId, useState } from "react"
import { Button } from "@/components/button"
import { aucText, marketName } from "@/features/catalogue/words"
import { t } from "@/i18n"
import { number } from "@/lib/format"
import type { MarketLikeness } from "@/lib/schema"

/** The product's own markets are always among the first. */
const OWN: readonly string[] = ["US", "GB", "DE", "FR", "JP", "BR"]
const FIRST = 10

interface MarketListProps {
  /** The strongest first. */
  readonly markets: readonly MarketLikeness[]
  readonly isRule: boolean
}

/** The product's markets and the strongest beside them; all others behind a button that stays where it is. */
export function MarketList({ markets, isRule }: MarketListProps) {
  const [isWhole, setIsWhole] = useState(false)
  const rest = useId()
  const [first, others] = parted(markets)
  return (
    <>
      <ul aria-label={t("markets.heading")} className="mt-4">
        {first.map((market) => (
          <Row key={market.code} market={market} isRule={isRule} />
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <Button
            className="mt-2 mr-4"
            aria-expanded={isWhole}
            aria-controls={rest}
            onClick={() => setIsWhole(!isWhole)}
          >
            {isWhole ? t("markets.fewer") : t("markets.all", { count: markets.length })}
          </Button>
          <ul id={rest} aria-label={t("markets.others")} hidden={!isWhole} className="mt-4">
            {isWhole && others.map((market) => <Row key={market.code} market={market} isRule={isRule} />)}
          </ul>
        </>
      )}
    </>
  )
}

function parted(markets: readonly MarketLikeness[]) {
  const isOwn = ({ code }: MarketLikeness) => OWN.includes(code)
  const strongest = markets.filter((market) => !isOwn(market)).slice(0, FIRST - markets.filter(isOwn).length)
  const isFirst = (market: MarketLikeness) => isOwn(market) || strongest.includes(market)
  return [markets.filter(isFirst), markets.filter((market) => !isFirst(market))] as const
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
