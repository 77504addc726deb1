import { Undo2 } from "lucide-react"
import { useEffect, useMemo, useReducer, useState } from "react"
import { Button } from "@/components/button"
import { ProblemPanel } from "@/components/problem-panel"
import { usePlanner, useReleasePrediction, useSameRun } from "@/features/intelligence/api/planner"
import { PlannerAnswer } from "@/features/intelligence/components/planner-answer"
import { PlannerFacts } from "@/features/intelligence/components/planner-facts"
import { PlannerSound } from "@/features/intelligence/components/planner-sound"
import { Section } from "@/features/intelligence/components/section"
import { NoModels } from "@/features/intelligence/components/unpublished"
import { Videos } from "@/features/intelligence/components/videos"
import { begin, type Draft, EMPTY, releaseOf, work } from "@/features/intelligence/planner/draft"
import { keepDraft, keptDraft } from "@/features/intelligence/planner/kept"
import { locale, t } from "@/i18n"
import { ServiceProblem, shown } from "@/lib/problem"
import type { PlannerStatus } from "@/lib/schema"
import { useSettled } from "@/lib/use-settled"

const PAUSE = 120

/** A release that is planned: what models expect of it, and which videos to make first. */
export function Planner() {
  const { data, error, refetch } = usePlanner()
  if (data) return <Planning status={data} />
  if (error instanceof ServiceProblem && error.code === "streams_models_missing") return <NoModels />
  if (!error) return <p role="status">{t("app.loading")}</p>
  const retry = { label: t("problem.retry"), run: () => void refetch() }
  return <ProblemPanel problem={shown(error)} action={retry} />
}

function Planning({ status }: { status: PlannerStatus }) {
  const [{ draft, past }, act] = useReducer(work, status, (of) => begin(keptDraft(of)))
  const [pinned, setPinned] = useState<Draft | null>(null)
  const settled = useSettled(draft, PAUSE)
  const language = locale()
  const body = useMemo(
    () => ({
      release: releaseOf(pinned ?? settled, language),
      others: [],
      what_if: pinned === null ? null : releaseOf(settled, language),
    }),
    [pinned, settled, language],
  )
  const asked = useReleasePrediction(body, status.run)
  useSameRun(status.run, asked.isBehind ? undefined : asked.data?.run)
  useEffect(() => keepDraft(settled), [settled])
  const change = (name: string, next: Partial<Draft>) =>
    act({ type: "change", name, at: performance.now(), draft: { ...draft, ...next } })
  return (
    <>
      <Section id="planner" title={t("planner.heading")} lead={t("planner.lead")}>
        <div className="mt-6 grid grid-cols-1 gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_26rem] lg:items-start">
          <div className="lg:sticky lg:top-4 lg:order-2 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto lg:rounded-card">
            <PlannerAnswer
              asked={asked}
              isPinned={pinned !== null}
              onPin={() => setPinned(pinned === null ? draft : null)}
            />
          </div>
          <div>
            <p className="flex flex-wrap gap-2">
              <Button disabled={past.length === 0} onClick={() => act({ type: "undo" })}>
                <Undo2 aria-hidden className="size-4" />
                {t("planner.undo")}
              </Button>
              <Button onClick={() => change("all", EMPTY)}>{t("planner.reset")}</Button>
            </p>
            <PlannerFacts draft={draft} onChange={change} />
            <PlannerSound
              columns={status.columns}
              sound={draft.sound}
              onChange={(key, value) => change(key, { sound: heard(draft, key, value) })}
            />
          </div>
        </div>
      </Section>
      <Videos draft={draft} run={status.run} video={status.video} />
    </>
  )
}

/** A sound with one value set, or not known any more. */
function heard({ sound }: Draft, key: string, value: number | null): Draft["sound"] {
  const { [key]: _, ...others } = sound
  return value === null ? others : { ...others, [key]: value }
}
