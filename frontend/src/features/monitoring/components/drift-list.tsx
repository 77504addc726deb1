import { useState } from "react"
import { Button } from "@/components/button"
import { ChartFrame } from "@/components/chart-frame"
import { DriftMark } from "@/features/monitoring/components/drift-mark"
import { nameOf, urgency } from "@/features/monitoring/subjects"
import { t } from "@/i18n"
import { useFeatureTable } from "@/lib/feature-table"
import { number } from "@/lib/format"
import type { DriftSubject } from "@/lib/schema"

interface DriftListProps {
  readonly title: string
  readonly summary: string
  /** Those nearest to their alarm line first. */
  readonly subjects: readonly DriftSubject[]
  readonly minimum: number
}

const FIRST = 6
/** A bar ends where PSI is twice its alarm line, which so stands in the middle. */
const MOST = 2
const DECIMALS = 3

/** Bars against one line: where each subject's own alarm is raised. */
export function DriftList({ title, summary, subjects, minimum }: DriftListProps) {
  const [isWhole, setIsWhole] = useState(false)
  const table = useFeatureTable().data ?? []
  return (
    <ChartFrame
      className="min-w-0 rounded-card bg-surface p-5 sm:p-6"
      title={title}
      summary={subjects.length === 0 ? t("drift.noScores") : summary}
      table={{
        columns: [
          t("drift.subject"),
          t("drift.state"),
          t("drift.psi"),
          t("drift.limit"),
          t("drift.expected"),
          t("drift.distance"),
          t("monitoring.count"),
        ],
        rows: subjects.map((subject) => [
          nameOf(subject, table),
          t(`drift.state.${subject.state}`),
          ...[subject.psi, subject.limit, subject.expected, subject.distance].map(orNothing),
          number(subject.n),
        ]),
      }}
    >
      <ul className="mt-4">
        {subjects.slice(0, isWhole ? undefined : FIRST).map((subject) => (
          <Row key={subject.subject} subject={subject} name={nameOf(subject, table)} minimum={minimum} />
        ))}
      </ul>
      {subjects.length > FIRST && (
        <Button className="mt-3 mr-4" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t("drift.fewer") : t("drift.all", { count: subjects.length })}
          <span className="sr-only">: {title}</span>
        </Button>
      )}
    </ChartFrame>
  )
}

function orNothing(value: number | null): string {
  return value === null ? "–" : number(value, DECIMALS)
}

interface RowProps {
  readonly subject: DriftSubject
  readonly name: string
  readonly minimum: number
}

/** A subject's state in words, its PSI and its limit; nothing is drawn of what can't be judged. */
function Row({ subject, name, minimum }: RowProps) {
  const { state, psi, limit, n } = subject
  const isJudged = psi !== null && limit !== null
  return (
    <li className="border-t border-line py-2.5">
      <span className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">{name}</span>
        <span className="figures flex items-center gap-1.5 text-sm text-soft">
          {!isJudged && <DriftMark state={state} />}
          {isJudged
            ? t("drift.psiOf", { psi: number(psi, DECIMALS), limit: number(limit, DECIMALS) })
            : t("monitoring.fewOf", { count: n, minimum })}
        </span>
      </span>
      {isJudged && (
        <>
          <Bar subject={subject} />
          <span className="mt-1 flex items-center justify-between gap-4 text-sm">
            <span className="flex items-center gap-1.5">
              <DriftMark state={state} />
              {t(`drift.state.${state}`)}
            </span>
            <span className="figures text-soft">{t("drift.recordings", { count: n })}</span>
          </span>
        </>
      )}
    </li>
  )
}

/** How far it is to the alarm: the line in the middle. */
function Bar({ subject }: { subject: DriftSubject }) {
  const share = Math.min(1, Math.max(0, urgency(subject)) / MOST)
  const colour = subject.state === "moved" ? "bg-alarm" : "bg-strand-b"
  return (
    <span aria-hidden="true" className="relative mt-1 block h-3 overflow-hidden rounded-full bg-sunken">
      <span className={`absolute inset-y-0 left-0 ${colour}`} style={{ width: `${share * 100}%` }} />
      <span className="absolute inset-y-0 left-1/2 w-0.5 bg-ink" />
    </span>
  )
}
