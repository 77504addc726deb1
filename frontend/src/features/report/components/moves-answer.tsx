import { ChartFrame } from "@/components/chart-frame"
import { ProblemPanel } from "@/components/problem-panel"
import { useMoves } from "@/features/report/api/moves"
import { LENS_TEXTS, type LensKey } from "@/features/report/lens"
import { t } from "@/i18n"
import { number, percent, withUnit } from "@/lib/format"
import { shown } from "@/lib/problem"
import type { Counterfactuals, FeatureInfo, Report } from "@/lib/schema"

interface MovesAnswerProps {
  readonly report: Report
  readonly lens: LensKey
  readonly table: readonly FeatureInfo[]
}

type Move = Counterfactuals["moves"][number]

/** The moves of one lens as sentences, and the same as a table. */
export function MovesAnswer({ report, lens, table }: MovesAnswerProps) {
  const found = useMoves(report, lens)
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
      summary={sentence}
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
      <ul className="mt-4 grid gap-2">
        {told.map((move) => (
          <li key={move.sentence} className="max-w-[68ch] border-l-2 border-line pl-3">
            {/* A sign stays with its number. */}
            {move.sentence.replaceAll(" %", "\u00a0%")}
          </li>
        ))}
      </ul>
      <p className="mt-4 max-w-[68ch] text-sm text-soft">{note}</p>
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
