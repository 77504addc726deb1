import { Button } from "@/components/button"
import { ProblemPanel } from "@/components/problem-panel"
import type { useReleasePrediction } from "@/features/intelligence/api/planner"
import { Behind, PlannerNotes } from "@/features/intelligence/components/planner-notes"
import { type Amount, Scale } from "@/features/intelligence/components/scale"
import { figure, withInterval } from "@/features/intelligence/figures"
import { t } from "@/i18n"
import { signed } from "@/lib/format"
import { shown } from "@/lib/problem"
import type { Chance, ReleasePrediction } from "@/lib/schema"

interface AnswerProps {
  readonly asked: ReturnType<typeof useReleasePrediction>
  readonly isPinned: boolean
  readonly onPin: () => void
}

/** What models expect of the release as it stands, beside the one that was held to compare with. */
export function PlannerAnswer({ asked, isPinned, onPin }: AnswerProps) {
  const { data, error, isBehind, refetch } = asked
  return (
    <section
      aria-labelledby="expected"
      aria-busy={isBehind && error === null}
      className="rounded-card bg-surface p-5 transition-opacity aria-busy:opacity-60 sm:p-6"
    >
      <h3 id="expected" className="text-xl font-semibold tracking-tight">
        {t("planner.expected")}
      </h3>
      {error !== null && (
        <div className="mt-3">
          <ProblemPanel
            problem={shown(error)}
            action={{ label: t("problem.retry"), run: () => void refetch() }}
            heading="h4"
          />
        </div>
      )}
      <p role="status" className="sr-only">
        {data === undefined || isBehind ? "" : spoken(data, isPinned)}
      </p>
      {data !== undefined && error !== null && isBehind && (
        <div className="mt-3">
          <Behind />
        </div>
      )}
      {data !== undefined && <Told data={data} isPinned={isPinned} />}
      {data === undefined && error === null && <p className="mt-2 text-soft">{t("app.loading")}</p>}
      <Button className="mt-5" disabled={data === undefined} onClick={onPin}>
        {t(isPinned ? "planner.release" : "planner.hold")}
      </Button>
    </section>
  )
}

/** The answer in a sentence, for who can't see it change. */
function spoken({ answer, what_if, change }: ReleasePrediction, isPinned: boolean): string {
  const now = what_if ?? answer
  const [name, of] =
    now.streams === null ? (["views", now.views] as const) : (["streams", now.streams] as const)
  if (of === null) return ""
  const between = t("planner.between", { low: figure(of.low, ""), high: figure(of.high, "") })
  const told = `${t(`planner.${name}`)}: ${figure(of.value, "")}, ${between}.`
  if (!isPinned || typeof change?.streams !== "number") return told
  return `${told} ${t("planner.change", { times: figure(change.streams, "times") })}`
}

function Told({ data, isPinned }: { data: ReleasePrediction; isPinned: boolean }) {
  // just let go of, the release as it stands is the one that was compared
  const now = data.what_if ?? data.answer
  const before = isPinned && data.what_if !== null && data.change !== null ? data.answer : null
  const family = data.what_if_family ?? data.family
  return (
    <>
      <p className="text-sm text-soft">
        {t(now.streams === null ? "planner.family.counted" : `planner.family.${family}`)}
      </p>
      {now.streams !== null && (
        <Count name={t("planner.streams")} of={now.streams} before={before?.streams ?? null} />
      )}
      {now.views !== null && (
        <Count name={t("planner.views")} of={now.views} before={before?.views ?? null} />
      )}
      {now.hit !== null && <Hit hit={now.hit} change={isPinned ? (data.change?.hit ?? null) : null} />}
      {isPinned && typeof data.change?.streams === "number" && (
        <p className="mt-4 font-medium">
          {t("planner.change", { times: figure(data.change.streams, "times") })}
        </p>
      )}
      <Measured data={data} />
      <PlannerNotes data={data} />
    </>
  )
}

interface CountProps {
  readonly name: string
  readonly of: Amount
  readonly before: Amount | null
}

function Count({ name, of, before }: CountProps) {
  const between = { low: figure(of.low, ""), high: figure(of.high, "") }
  return (
    <div className="mt-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">{name}</span>
        <span className="figures text-2xl font-semibold tracking-tight">{figure(of.value, "")}</span>
      </p>
      <Scale of={of} before={before} />
      <p className="figures text-sm text-soft">
        {t("planner.between", between)}
        {before !== null && <> · {t("planner.held", { value: figure(before.value, "") })}</>}
      </p>
    </div>
  )
}

function Hit({ hit, change }: { hit: Chance; change: number | null }) {
  return (
    <div className="mt-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">{t("planner.hit")}</span>
        <span className="figures text-2xl font-semibold tracking-tight">{figure(hit.value, "share")}</span>
      </p>
      <span aria-hidden="true" className="relative mt-1 block h-3 overflow-hidden rounded-full bg-sunken">
        <span className="absolute inset-y-0 left-0 bg-strand-b" style={{ width: `${hit.value * 100}%` }} />
        <span
          className="absolute inset-y-0 w-0.5 bg-ink"
          style={{ left: `${Math.min(hit.base_rate, 1) * 100}%` }}
        />
      </span>
      <p className="figures mt-1 text-sm text-soft">
        {t("planner.base", { rate: figure(hit.base_rate, "share") })}
        {change !== null && <> · {t("planner.points", { points: signed(change * 100, 1) })}</>}
      </p>
    </div>
  )
}

/** How well the very models do that answer. */
function Measured({ data: { measured } }: { data: ReleasePrediction }) {
  const { r2, coverage } = measured.streams ?? {}
  const precision = measured.hit?.pr_auc
  const base = measured.hit?.base_rate
  return (
    <ul className="figures mt-5 grid gap-1 border-t border-line pt-4 text-sm text-soft">
      {r2 && <li>{t("planner.r2", { figure: withInterval(r2, "R²"), n: r2.n })}</li>}
      {coverage && <li>{t("planner.coverage", { figure: withInterval(coverage, "share") })}</li>}
      {precision && base && (
        <li>{t("planner.pr", { figure: withInterval(precision, ""), base: figure(base.value, "") })}</li>
      )}
    </ul>
  )
}
