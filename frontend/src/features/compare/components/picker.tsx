import { Plus } from "lucide-react"
import { useId, useState } from "react"
import { Button } from "@/components/button"
import { HomeLink } from "@/components/home-link"
import { ProblemPanel } from "@/components/problem-panel"
import { t } from "@/i18n"
import { useCandidates } from "@/lib/candidates"
import { clock, moment, number } from "@/lib/format"
import { shown } from "@/lib/problem"
import type { AnalysisSummary } from "@/lib/schema"
import { sourceName } from "@/lib/source"
import { useSettled } from "@/lib/use-settled"

const PAUSE = 250

interface PickerProps {
  readonly chosen: readonly string[]
  readonly onAdd: (id: string, name: string) => void
}

/** Finished analyses to choose from, with a search. */
export function Picker({ chosen, onAdd }: PickerProps) {
  const [text, setText] = useState("")
  const q = useSettled(text.trim(), PAUSE)
  const found = useCandidates(q)
  const id = useId()
  const rows = found.data?.items.filter((row) => !chosen.includes(row.id))
  const isNew = rows?.length === 0 && q === "" && chosen.length === 0
  return (
    <search className="mt-4 block max-w-2xl">
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {t("compare.search")}
      </label>
      <input
        id={id}
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
        autoComplete="off"
        className="min-h-11 w-full rounded-card border border-edge bg-surface px-4 py-2 text-ink"
      />
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
        {rows !== undefined && t(isNew ? "compare.noneYet" : outcome(rows.length, q), { count: rows.length })}
      </p>
      {isNew && (
        <p className="mt-4">
          <HomeLink />
        </p>
      )}
      <ul className="mt-1 divide-y divide-line">
        {rows?.map((row) => (
          <Candidate key={row.id} row={row} onAdd={onAdd} />
        ))}
      </ul>
    </search>
  )
}

function outcome(count: number, q: string) {
  if (count > 0) return "compare.found"
  return q === "" ? "compare.noneLeft" : "compare.noneFound"
}

function Candidate({ row, onAdd }: { row: AnalysisSummary; onAdd: PickerProps["onAdd"] }) {
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
      <Button onClick={() => onAdd(row.id, name)} aria-label={t("compare.addNamed", { name })}>
        <Plus aria-hidden className="size-4" />
        {t("compare.add")}
      </Button>
    </li>
  )
}
