import { Link } from "@tanstack/react-router"
import { Ban, CircleAlert, CircleCheck, Ear, Hourglass } from "lucide-react"
import { isKey, t } from "@/i18n"
import { clock, moment, number } from "@/lib/format"
import type { AnalysisSummary } from "@/lib/schema"

const ICONS = {
  queued: Hourglass,
  running: Ear,
  succeeded: CircleCheck,
  failed: CircleAlert,
  cancelled: Ban,
} as const

/** One analysis, as a link to it. */
export function Row({ row }: { row: AnalysisSummary }) {
  const Icon = ICONS[row.state]
  const isFailed = row.state === "failed"
  return (
    <Link
      to="/analyses/$id"
      params={{ id: row.id }}
      className="group flex min-w-0 flex-1 items-center gap-4 rounded-card px-2 py-3 transition-colors hover:bg-surface"
    >
      <Icon aria-hidden className={`size-5 shrink-0 ${isFailed ? "text-alarm" : "text-soft"}`} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium group-hover:text-accent">{row.source.name}</span>
        <span className="figures block text-sm text-soft">
          {[moment(row.created), row.duration === null ? null : clock(row.duration)]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </span>
      <span className="figures shrink-0 text-right text-sm font-medium">{outcome(row)}</span>
    </Link>
  )
}

function outcome({ state, no_verdict, hit_score, error_code }: AnalysisSummary): string {
  if (state === "failed" && error_code !== null) return error_code
  if (state !== "succeeded") return t(`state.${state}`)
  if (hit_score !== null) return t("history.score", { score: number(hit_score) })
  const key = `history.noVerdict.${no_verdict ?? ""}`
  return isKey(key) ? t(key as "state.succeeded") : t("state.succeeded")
}
