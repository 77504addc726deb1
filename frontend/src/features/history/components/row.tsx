import { Link } from "@tanstack/react-router"
import { Ban, CircleAlert, CircleCheck, Ear, Hourglass } from "lucide-react"
import { SOURCE_PROBLEMS } from "@/generated/service"
import { isKey, t } from "@/i18n"
import { clock, moment, number } from "@/lib/format"
import type { AnalysisSummary } from "@/lib/schema"
import { sourceName } from "@/lib/source"

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
        <span className="block truncate font-medium group-hover:text-accent">{sourceName(row.source)}</span>
        <span className="figures block text-sm text-soft">
          {[
            row.source.video?.channel,
            moment(row.created),
            row.duration === null ? null : clock(row.duration),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </span>
      <span className="figures max-w-[45%] shrink-0 text-right text-sm font-medium">{outcome(row)}</span>
    </Link>
  )
}

function outcome({ state, no_verdict, hit_score, error_code }: AnalysisSummary): string {
  if (state === "failed" && error_code !== null) return titleOf(error_code)
  if (state !== "succeeded") return t(`state.${state}`)
  if (hit_score !== null) return t("history.score", { score: number(hit_score) })
  const key = `history.noVerdict.${no_verdict ?? ""}`
  return isKey(key) ? t(key as "state.succeeded") : t("state.succeeded")
}

/** The title of a known error; a later service may know others, which then show their code. */
function titleOf(code: string): string {
  const titles: Readonly<Record<string, { title: string }>> = SOURCE_PROBLEMS
  return titles[code]?.title ?? code
}
