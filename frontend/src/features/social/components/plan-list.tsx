import { useQueryClient } from "@tanstack/react-query"
import { Columns2, Download, FolderOpen, Trash2 } from "lucide-react"
import { useState } from "react"
import { Button } from "@/components/button"
import { ProblemPanel } from "@/components/problem-panel"
import { deletePlan, savePlans, usePlans } from "@/features/social/api/plans"
import { removeLater, useLeaving } from "@/features/social/deferred"
import { decimal } from "@/features/social/figures"
import { focusBeside } from "@/features/social/focus"
import { type Way, without } from "@/features/social/way"
import { t } from "@/i18n"
import { moment } from "@/lib/format"
import { keys } from "@/lib/keys"
import { notify } from "@/lib/notify"
import { shown } from "@/lib/problem"
import type { Plan } from "@/lib/schema"
import { useGoingOn } from "@/lib/use-going-on"

const MOST_COMPARED = 4

interface PlanListProps {
  readonly way: Way
  readonly onWay: (way: Way) => void
  readonly onOpen: (plan: Plan) => void
}

/** The plans that are kept: opened, compared, exported, deleted. */
export function PlanList({ way, onWay, onOpen }: PlanListProps) {
  const found = usePlans()
  const { data, error, isPending, refetch, isFetchingNextPage } = found
  const [chosen, setChosen] = useState<readonly string[]>(() => way.compare?.split(",") ?? [])
  const leaving = useLeaving()
  const remove = useRemovePlan()
  const plans = data?.pages.flatMap(({ items }) => items).filter(({ id }) => !leaving.has(id)) ?? []
  const { list, goOn } = useGoingOn(plans.length, isFetchingNextPage, "input")
  const more = () => {
    goOn()
    void found.fetchNextPage()
  }
  // What is shown no more is not chosen either.
  const compared = chosen.filter((id) => plans.some((plan) => plan.id === id))
  const touch = (id: string) =>
    setChosen(compared.includes(id) ? compared.filter((each) => each !== id) : [...compared, id])
  const take = (plan: Plan) => {
    if (way.compare?.split(",").includes(plan.id)) onWay(without(way, "compare"))
    remove(plan)
  }
  return (
    <section aria-labelledby="plans" className="mt-10">
      <h2 id="plans" tabIndex={-1} className="text-2xl font-semibold tracking-tight outline-none">
        {t("plan.list")}
      </h2>
      {error !== null && (
        <div className="mt-4">
          <ProblemPanel
            heading="h3"
            problem={shown(error)}
            action={{ label: t("problem.retry"), run: () => void refetch() }}
          />
        </div>
      )}
      {isPending && error === null && (
        <p role="status" className="mt-3 text-soft">
          {t("app.loading")}
        </p>
      )}
      {data !== undefined && plans.length === 0 && <p className="mt-2 text-soft">{t("plan.none")}</p>}
      {plans.length > 0 && (
        <>
          <div className="mt-3 flex flex-wrap items-center gap-2">
            <Button
              disabled={compared.length < 2 || compared.length > MOST_COMPARED}
              onClick={() => onWay({ ...way, compare: compared.join(",") })}
            >
              <Columns2 aria-hidden className="size-4" />
              {t("plan.compare", { count: compared.length })}
            </Button>
            {(["csv", "json"] as const).map((form) => (
              <Button key={form} look="bare" onClick={() => void savePlans(form).catch(tell)}>
                <Download aria-hidden className="size-4" />
                {t(`plan.${form}`)}
              </Button>
            ))}
            <p className="w-full text-sm text-soft">{t("plan.compareHint")}</p>
          </div>
          <ul
            ref={list}
            aria-label={t("plan.list")}
            className="mt-2 divide-y divide-line border-y border-line"
          >
            {plans.map((plan) => (
              <Row
                key={plan.id}
                plan={plan}
                isChosen={compared.includes(plan.id)}
                onTouch={() => touch(plan.id)}
                onOpen={() => onOpen(plan)}
                onDelete={() => take(plan)}
              />
            ))}
          </ul>
        </>
      )}
      {found.hasNextPage && (
        <Button className="mt-4" disabled={isFetchingNextPage} onClick={more}>
          {t("history.more")}
        </Button>
      )}
    </section>
  )
}

function useRemovePlan() {
  const queries = useQueryClient()
  return ({ id, name }: Plan) =>
    removeLater({
      id,
      text: t("history.deleted", { name }),
      remove: () => deletePlan(id),
      onGone: () => void queries.invalidateQueries({ queryKey: keys.planList, exact: true }),
    })
}

function tell(error: unknown): void {
  notify({ kind: "error", text: shown(error).title, more: shown(error).advice })
}

interface RowProps {
  readonly plan: Plan
  readonly isChosen: boolean
  readonly onTouch: () => void
  readonly onOpen: () => void
  readonly onDelete: () => void
}

function Row({ plan, isChosen, onTouch, onOpen, onDelete }: RowProps) {
  const { name, combined, created } = plan
  const remove = (event: React.MouseEvent) => {
    focusBeside(event.currentTarget)
    onDelete()
  }
  const scores = combined.parts.flatMap(({ key, score }) =>
    score === null ? [] : [`${t(`social.step.${key}`)} ${decimal(score)}`],
  )
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-3">
      <label className="flex min-h-11 min-w-0 flex-1 basis-60 cursor-pointer items-center gap-3">
        <input type="checkbox" checked={isChosen} onChange={onTouch} className="size-6 shrink-0" />
        <span className="min-w-0">
          <span className="block font-medium [overflow-wrap:anywhere]">
            {name} ·{" "}
            <span className="figures">
              {combined.score === null
                ? t("plan.missing")
                : t("social.outOf", { value: decimal(combined.score) })}
            </span>
          </span>
          <span className="figures block text-sm text-soft">{[...scores, moment(created)].join(" · ")}</span>
        </span>
      </label>
      <Button onClick={onOpen} aria-label={t("plan.openNamed", { name })}>
        <FolderOpen aria-hidden className="size-4" />
        {t("plan.open")}
      </Button>
      <Button look="bare" className="px-3" onClick={remove} aria-label={t("history.delete", { name })}>
        <Trash2 aria-hidden className="size-4" />
      </Button>
    </li>
  )
}
