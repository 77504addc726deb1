import { Trophy, X } from "lucide-react"
import { type ReactNode, useEffect, useRef } from "react"
import { Button } from "@/components/button"
import { ProblemPanel } from "@/components/problem-panel"
import { useComparison } from "@/features/social/api/plans"
import { decimal } from "@/features/social/figures"
import { pictureName } from "@/features/social/picture-wording"
import { PARTS } from "@/features/social/weights"
import { t } from "@/i18n"
import { number, percent } from "@/lib/format"
import { shown } from "@/lib/problem"
import type { PlanComparison as Compared, Plan } from "@/lib/schema"
import { sourceName } from "@/lib/source"

/** What sample tracks are kept under: a file has an ending, and a title its spaces. */
const SAMPLE = /^[a-z]+(_[a-z]+)+$/

interface PlanComparisonProps {
  readonly ids: readonly string[]
  readonly onClose: () => void
}

/** Versions side by side: a column each, what differs by how much, and which comes to the most. */
export function PlanComparison({ ids, onClose }: PlanComparisonProps) {
  const { data, error, refetch } = useComparison(ids)
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other plans are another comparison
  useEffect(() => heading.current?.focus(), [ids.join()])
  return (
    <div className="mt-10">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2
          ref={heading}
          id="plans-compared"
          tabIndex={-1}
          className="text-2xl font-semibold tracking-tight outline-none"
        >
          {t("plan.compared")}
        </h2>
        <Button look="bare" onClick={onClose}>
          <X aria-hidden className="size-4" />
          {t("plan.close")}
        </Button>
      </div>
      {error !== null && (
        <div className="mt-4">
          <ProblemPanel
            heading="h3"
            problem={shown(error)}
            action={{ label: t("problem.retry"), run: () => void refetch() }}
          />
        </div>
      )}
      {data === undefined && error === null && (
        <p role="status" className="mt-3 text-soft">
          {t("app.loading")}
        </p>
      )}
      {data !== undefined && error === null && <Table compared={data} />}
    </div>
  )
}

function Table({ compared: { plans, best, differences } }: { compared: Compared }) {
  return (
    // A wide table scrolls by itself, and arrow keys must reach what is hidden.
    <section
      aria-labelledby="plans-compared"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="mt-3 overflow-x-auto rounded-card border border-line bg-surface"
    >
      <table className="w-full border-collapse text-left">
        <thead>
          <tr>
            <td className="p-3" />
            {plans.map(({ id, name }) => (
              <th
                key={id}
                scope="col"
                className="min-w-36 p-3 align-bottom font-semibold [overflow-wrap:anywhere]"
              >
                {name}
                {id === best && (
                  <span className="mt-1 flex items-center gap-1.5 text-sm font-medium text-water">
                    <Trophy aria-hidden className="size-4" />
                    {t("plan.best")}
                  </span>
                )}
              </th>
            ))}
            <th scope="col" className="p-3 align-bottom text-sm font-medium text-soft">
              {t("plan.apart")}
            </th>
          </tr>
        </thead>
        <tbody>
          <Row
            name={t("plan.combined")}
            plans={plans}
            cell={({ combined }) => figure(combined.score)}
            isStrong
          />
          {PARTS.map((key) => (
            <Row
              key={key}
              name={t(`social.step.${key}`)}
              plans={plans}
              cell={({ combined }) => <PartCell part={combined.parts.find((each) => each.key === key)} />}
              apart={differences[key]}
            />
          ))}
          <Row name={t("plan.balance")} plans={plans} cell={({ combined }) => figure(combined.balance)} />
          <Row
            name={t("plan.weakest")}
            plans={plans}
            cell={({ combined: { weakest } }) => (weakest === null ? "–" : t(`social.step.${weakest}`))}
          />
          <Row
            name={t("plan.text")}
            plans={plans}
            cell={({ caption }) => (
              <span
                dir="auto"
                lang=""
                className="line-clamp-6 text-sm whitespace-pre-wrap [overflow-wrap:anywhere]"
              >
                {caption ?? "–"}
              </span>
            )}
          />
        </tbody>
      </table>
    </section>
  )
}

interface RowProps {
  readonly name: string
  readonly plans: readonly Plan[]
  readonly cell: (plan: Plan) => ReactNode
  /** The highest less the lowest. */
  readonly apart?: number | undefined
  readonly isStrong?: boolean
}

function Row({ name, plans, cell, apart, isStrong = false }: RowProps) {
  return (
    <tr className="border-t border-line">
      <th scope="row" className="p-3 align-top font-medium">
        {name}
      </th>
      {plans.map((plan) => (
        <td key={plan.id} className={`figures p-3 align-top ${isStrong ? "text-2xl font-semibold" : ""}`}>
          {cell(plan)}
        </td>
      ))}
      <td className="figures p-3 align-top text-soft">{apart === undefined ? "" : number(apart, 1)}</td>
    </tr>
  )
}

function PartCell({ part }: { part: Plan["combined"]["parts"][number] | undefined }) {
  if (part === undefined || part.score === null) return t("plan.missing")
  return (
    <>
      {decimal(part.score)} <span className="text-sm text-soft">× {percent(part.share)}</span>
      <span className="block text-sm text-soft [overflow-wrap:anywhere]">{titleOf(part)}</span>
    </>
  )
}

function titleOf({ key, origin, title }: Plan["combined"]["parts"][number]): string | null {
  if (origin === "given") return t("plan.given")
  if (title === null || key === "caption") return title
  if (key === "picture") return pictureName(title)
  return sourceName({ kind: SAMPLE.test(title) ? "sample" : "other", name: title })
}

function figure(value: number | null): string {
  return value === null ? "–" : number(value, 1)
}
