import type { Combination } from "@/features/social/combined"
import { BasisLine } from "@/features/social/components/basis-line"
import { BigScore } from "@/features/social/components/big-score"
import { decimal } from "@/features/social/figures"
import type { Part } from "@/features/social/hooks/use-parts"
import { PARTS, type PartKey, type Weights } from "@/features/social/weights"
import { locale, t } from "@/i18n"
import { number } from "@/lib/format"

/** From here on the weakest part is no matter of advice. */
const GOOD_ENOUGH = 80
const COLOURS: Readonly<Record<PartKey, string>> = {
  track: "bg-strand-b",
  picture: "bg-strand-a",
  caption: "bg-strand-c",
}

interface CombinedPanelProps {
  readonly found: Combination
  readonly parts: readonly Part[]
  readonly weights: Weights
}

/** The combined score: what it comes to, how even its parts are, where to begin. */
export function CombinedPanel({ found, parts, weights }: CombinedPanelProps) {
  const { score, band, balance, spread, weakest, basis } = found
  return (
    <section aria-labelledby="combined" className="rounded-card border border-line bg-surface p-5 sm:p-6">
      <h2 id="combined" className="text-xl font-semibold tracking-tight">
        {t("plan.combined")}
      </h2>
      {score === null ? (
        <p role="status" className="mt-2 text-soft">
          {t(parts.some(({ isPending }) => isPending) ? "app.loading" : "plan.nothing")}
        </p>
      ) : (
        <>
          <BigScore value={score} />
          {band !== null && <p className="mt-1 font-medium">{t(`plan.band.${band}`)}</p>}
          <Bar found={found} />
          <p className="mt-3 text-soft">{t("plan.combinedIs")}</p>
          {basis !== null && <BasisLine basis={basis} source={t("plan.basis")} />}
          <dl className="mt-4 grid grid-cols-2 gap-4">
            <Fact name={t("plan.balance")} value={balance === null ? "–" : number(balance, 1)} />
            <Fact name={t("plan.spread")} value={spread === null ? "–" : number(spread, 1)} />
          </dl>
          <p className="mt-1 text-sm text-soft">{t("plan.balanceIs")}</p>
          <Advice found={found} parts={parts} weights={weights} weakest={weakest} />
        </>
      )}
    </section>
  )
}

/** What each part adds, along a scale from 0 to 100; the same stands in the list of parts. */
function Bar({ found }: { found: Combination }) {
  return (
    <>
      <div aria-hidden className="mt-4 flex h-3 gap-0.5 overflow-hidden rounded-full bg-sunken">
        {PARTS.map((key) => (
          <span
            key={key}
            className={`${COLOURS[key]} transition-[width] duration-200`}
            style={{ width: `${found.points[key]}%` }}
          />
        ))}
      </div>
      <ul className="figures mt-2 flex flex-wrap gap-x-4 text-sm text-soft">
        {PARTS.filter((key) => found.shares[key] > 0).map((key) => (
          <li key={key} className="flex items-center gap-1.5">
            <span aria-hidden className={`size-2.5 rounded-full ${COLOURS[key]}`} />
            {t(`social.step.${key}`)} {number(found.points[key], 1)}
          </li>
        ))}
      </ul>
    </>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className="text-sm text-soft">{name}</dt>
      <dd className="figures text-2xl font-semibold">{value}</dd>
    </div>
  )
}

/** What was never given, not what is on its way or could not be asked. */
function isMissing({ score, isPending, error }: Part): boolean {
  return score === null && !isPending && error === null
}

interface AdviceProps extends CombinedPanelProps {
  readonly weakest: PartKey | null
}

function Advice({ found, parts, weights, weakest }: AdviceProps) {
  const missing = parts.filter(isMissing).map(({ key }) => key)
  const raised = missing.filter((key) => weights[key] > 0)
  const lowest = parts.find(({ key }) => key === weakest)?.score ?? null
  const named = (key: PartKey) => t(`social.step.${key}`)
  const list = new Intl.ListFormat(locale(), { type: "conjunction" })
  return (
    <section aria-labelledby="plan-advice" className="mt-5">
      <h3 id="plan-advice" className="font-semibold">
        {t("plan.advice")}
      </h3>
      <ul className="mt-1 list-disc space-y-1 pl-5">
        {weakest !== null && lowest !== null && lowest < GOOD_ENOUGH && found.spread !== null && (
          <li>
            {t("plan.advice.weakest", {
              part: named(weakest),
              score: decimal(lowest),
              gain: number(10 * found.shares[weakest], 1),
            })}
          </li>
        )}
        {weakest !== null && found.isUnbalanced && found.spread !== null && (
          <li>{t("plan.advice.unbalanced", { spread: number(found.spread, 1), part: named(weakest) })}</li>
        )}
        {missing.map((key) => (
          <li key={key}>{t("plan.advice.missing", { part: named(key) })}</li>
        ))}
        {raised.length > 0 && <li>{t("plan.raised", { parts: list.format(raised.map(named)) })}</li>}
        {parts.every(({ score }) => score !== null) &&
          !found.isUnbalanced &&
          (lowest === null || lowest >= GOOD_ENOUGH) && <li>{t("plan.advice.none")}</li>}
      </ul>
    </section>
  )
}
