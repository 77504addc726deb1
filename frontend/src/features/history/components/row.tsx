import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { StateIcon } from "@/components/state-icon"
import { SOURCE_PROBLEMS } from "@/generated/service"
import { isKey, t } from "@/i18n"
import { clock, moment, number } from "@/lib/format"
import { titleOf } from "@/lib/problem"
import type { AnalysisSummary } from "@/lib/schema"
import { sourceName } from "@/lib/source"

/** One analysis, as a link to it. */
export function Row({ row, verdicts }: { row: AnalysisSummary; verdicts?: ReactNode }) {
  return (
    <Link
      to="/analyses/$id"
      params={{ id: row.id }}
      className="group flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-1 rounded-card px-2 py-3 transition-colors hover:bg-surface sm:flex-nowrap"
    >
      <StateIcon state={row.state} />
      <span className="min-w-0 flex-1 basis-3/4 sm:basis-auto">
        <span className="line-clamp-2 font-medium wrap-anywhere group-hover:text-accent sm:line-clamp-1">
          {sourceName(row.source)}
        </span>
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
      <span className="figures basis-full pl-9 text-sm font-medium sm:max-w-[45%] sm:shrink-0 sm:basis-auto sm:pl-0 sm:text-right">
        {outcome(row)}
        {verdicts}
      </span>
    </Link>
  )
}

/** In English, errors of recordings are called what the service calls them. */
const TITLES: Readonly<Record<string, { readonly title: string }>> = SOURCE_PROBLEMS

/** How it ended or where it stands, in a few words. */
export function outcome({ state, no_verdict, hit_score, error_code }: AnalysisSummary): string {
  if (state === "failed" && error_code !== null) return titleOf(error_code, TITLES[error_code]?.title)
  if (state !== "succeeded") return t(`state.${state}`)
  if (hit_score !== null) return t("history.score", { score: number(hit_score) })
  const key = `history.noVerdict.${no_verdict ?? ""}`
  return isKey(key) ? t(key as "state.succeeded") : t("state.succeeded")
}
