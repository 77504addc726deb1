import { Check } from "lucide-react"
import { useState } from "react"
import { Button } from "@/components/button"
import { FIELD, Field } from "@/components/field"
import { ProblemPanel } from "@/components/problem-panel"
import { t } from "@/i18n"
import { useCandidates } from "@/lib/candidates"
import { clock, moment, number } from "@/lib/format"
import { shown } from "@/lib/problem"
import type { AnalysisSummary } from "@/lib/schema"
import { sourceName } from "@/lib/source"
import { useSettled } from "@/lib/use-settled"

const PAUSE = 250

interface TrackPickerProps {
  readonly chosen: string | undefined
  readonly onChoose: (analysis: string) => void
}

/** Finished analyses to choose one of, with a search. */
export function TrackPicker({ chosen, onChoose }: TrackPickerProps) {
  const [text, setText] = useState("")
  const q = useSettled(text.trim(), PAUSE)
  const found = useCandidates(q)
  const rows = found.data?.items.filter(({ id }) => id !== chosen)
  return (
    <search className="mt-3 block max-w-2xl">
      <Field label={t("social.track.search")}>
        {(id) => (
          <input
            id={id}
            type="search"
            value={text}
            maxLength={200}
            autoComplete="off"
            onChange={({ target }) => setText(target.value)}
            className={FIELD}
          />
        )}
      </Field>
      {found.error && (
        <div className="mt-4">
          <ProblemPanel
            heading="h3"
            problem={shown(found.error)}
            action={{ label: t("problem.retry"), run: () => void found.refetch() }}
          />
        </div>
      )}
      <p role="status" className="mt-2 text-sm text-soft">
        {rows !== undefined && outcome(rows.length, found.data?.next_cursor != null, q)}
      </p>
      <ul aria-label={t("social.track.list")} className="mt-1 divide-y divide-line">
        {rows?.map((row) => (
          <Row key={row.id} row={row} onChoose={onChoose} />
        ))}
      </ul>
    </search>
  )
}

function outcome(count: number, hasMore: boolean, q: string): string {
  if (count > 0 && hasMore) return t("social.track.foundMore", { count })
  if (count > 0) return t("social.track.found", { count })
  return t(q === "" ? "social.track.none" : "social.track.noMatch")
}

function Row({ row, onChoose }: { row: AnalysisSummary; onChoose: TrackPickerProps["onChoose"] }) {
  const name = sourceName(row.source)
  const facts = [
    moment(row.created),
    row.duration === null ? null : clock(row.duration),
    row.hit_score === null ? null : t("history.score", { score: number(row.hit_score) }),
  ]
  return (
    <li className="flex items-center gap-3 py-2">
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{name}</span>
        <span className="figures block text-sm text-soft">{facts.filter(Boolean).join(" · ")}</span>
      </span>
      <Button onClick={() => onChoose(row.id)} aria-label={t("social.track.takeNamed", { name })}>
        <Check aria-hidden className="size-4" />
        {t("social.track.take")}
      </Button>
    </li>
  )
}
