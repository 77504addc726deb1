import type { ReactNode } from "react"
import { AsSaid } from "@/components/as-said"
import { ChartFrame } from "@/components/chart-frame"
import { ProblemPanel } from "@/components/problem-panel"
import { t } from "@/i18n"
import type { Chosen } from "@/lib/chosen"
import { number, percent, withUnit } from "@/lib/format"
import { LENS_TEXTS, type LensKey } from "@/lib/lens"
import { useMoves } from "@/lib/moves"
import { shown } from "@/lib/problem"
import { moveSentence, outcomeSentence } from "@/lib/said/moves"
import { sentence as inWords } from "@/lib/said/sentence"
import type { FeatureInfo, Move } from "@/lib/schema"

interface MovesAnswerProps {
  readonly from: Chosen
  readonly lens: LensKey
  readonly table: readonly FeatureInfo[]
  readonly action: ((move: Move, from: Chosen) => ReactNode) | undefined
}

/** The moves of one lens as sentences, and the same as a table. */
export function MovesAnswer({ from, lens, table, action }: MovesAnswerProps) {
  const found = useMoves(from, lens)
  if (found.error) {
    const again = { label: t("problem.retry"), run: () => void found.refetch() }
    return (
      <div className="mt-5">
        <ProblemPanel heading="h3" problem={shown(found.error)} action={again} />
      </div>
    )
  }
  if (found.data === undefined) return <p className="mt-4 text-soft">{t("moves.searching")}</p>
  const { moves, nearest, sentence, note } = found.data
  const told = nearest === null ? moves : [nearest]
  return (
    <ChartFrame
      className="mt-5 rounded-card bg-surface p-5 sm:p-7"
      title={t(LENS_TEXTS[lens].title)}
      summary={<AsSaid text={outcomeSentence(found.data)} served={sentence} />}
      table={{
        columns: [
          t("moves.change"),
          t("moves.size"),
          t("moves.votes"),
          t("number.popularity"),
          t("moves.stability"),
        ],
        rows: told.map((move) => row(move, table)),
      }}
    >
      <ul className="mt-4 grid gap-3">
        {told.map((move) => (
          <li
            key={move.sentence}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-l-2 border-line pl-3"
          >
            <AsSaid
              className="max-w-measure"
              text={moveSentence(move, table, move === nearest)}
              served={move.sentence}
            />
            {action?.(move, from)}
          </li>
        ))}
      </ul>
      <p className="mt-4 max-w-measure text-sm text-soft">
        <AsSaid text={inWords("move.note")} served={note} />
      </p>
    </ChartFrame>
  )
}

function row(move: Move, table: readonly FeatureInfo[]): string[] {
  const changes = move.changes.map(({ feature, before, after }) => {
    const info = table.find(({ key }) => key === feature)
    const [from, to] = info
      ? [withUnit(before, info), withUnit(after, info)]
      : [String(before), String(after)]
    return `${info?.label ?? feature} ${from} → ${to}`
  })
  return [
    changes.join("; "),
    number(move.size, 1),
    t("moves.ofFive", { votes: move.after.votes }),
    number(move.after.popularity),
    percent(move.stability),
  ]
}
