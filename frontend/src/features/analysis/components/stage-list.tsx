import { Check, Circle, LoaderCircle, Minus, X } from "lucide-react"
import { StageHelix } from "@/features/analysis/components/stage-helix"
import { t } from "@/i18n"
import { took } from "@/lib/format"
import type { StageRow } from "@/lib/schema"

const ICONS = { waiting: Circle, running: LoaderCircle, finished: Check, reused: Check, failed: X } as const

interface StageListProps {
  readonly stages: readonly StageRow[]
  /** What still waits then will never come. */
  readonly hasEnded?: boolean
}

/** A row a stage, strung on the strand that the track is about to become. */
export function StageList({ stages, hasEnded = false }: StageListProps) {
  return (
    <ol aria-label={t("working.stages")} className="mt-4">
      {stages.map((row, index) => (
        <li
          key={row.stage}
          className="grid grid-cols-[3.5rem_1fr_auto] items-center gap-x-4"
          data-status={row.status}
        >
          <StageHelix index={index} row={row} />
          <div className={row.status === "waiting" ? "text-soft" : ""}>
            <p className="font-display text-lg font-semibold tracking-tight">{t(`stage.${row.stage}`)}</p>
            <p className="text-sm text-soft">{t(`stage.${row.stage}.text`)}</p>
          </div>
          <Status row={row} hasEnded={hasEnded} />
        </li>
      ))}
    </ol>
  )
}

function Status({ row, hasEnded }: { row: StageRow; hasEnded: boolean }) {
  const isUnreached = hasEnded && row.status === "waiting"
  const Icon = isUnreached ? Minus : ICONS[row.status]
  return (
    <p className="figures flex flex-col-reverse items-end gap-x-2 text-right text-sm text-soft sm:flex-row sm:items-center">
      {standing(row, isUnreached)}
      <Icon
        aria-hidden
        className={`size-5 ${row.status === "running" ? "animate-spin text-accent" : ""} ${row.status === "failed" ? "text-alarm" : ""}`}
      />
    </p>
  )
}

function standing({ status, seconds }: StageRow, isUnreached: boolean): string {
  if (isUnreached) return t("status.unreached")
  return status === "finished" && seconds !== null ? took(seconds) : t(`status.${status}`)
}
