import { useQueries } from "@tanstack/react-query"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { Failure } from "@/components/failure"
import { analysisQuery, isFinal } from "@/features/analysis/api/analysis"
import { CompareScreen } from "@/features/compare/components/compare-screen"
import { Sign } from "@/features/compare/components/sign"
import { idsOf, SERIES } from "@/features/compare/series"
import type { Entry, Track } from "@/features/compare/track"
import { LinkedPlayer, type LinkedTrack } from "@/features/player/components/linked-player"
import { t } from "@/i18n"
import { useFeatureTable } from "@/lib/feature-table"
import { isUnreachable } from "@/lib/problem"
import type { Analysis } from "@/lib/schema"

const AGAIN = 3000

interface Asked {
  readonly state: { readonly data?: Analysis | undefined; readonly error: unknown }
}

/** A comparison: the address names the analyses, in their order. */
export function CompareRoute() {
  const { ids: named } = useSearch({ from: "/compare" })
  const navigate = useNavigate({ from: "/compare" })
  const table = useFeatureTable()
  const ids = idsOf(named)
  const entries = useQueries({
    queries: ids.map((id) => ({
      ...analysisQuery(id),
      // One that is still under way joins the others once it is through.
      refetchInterval: ({ state: { data, error } }: Asked) =>
        isUnreachable(error) || (data !== undefined && !isFinal(data)) ? AGAIN : false,
    })),
    combine: (answers) =>
      answers.flatMap(({ data, error }, place): Entry[] => {
        const [id, series] = [ids[place], SERIES[place]]
        return id !== undefined && series !== undefined
          ? [{ id, series, analysis: data, error: data === undefined ? error : null }]
          : []
      }),
  })
  if (table.data === undefined) {
    if (table.error === null) return <p role="status">{t("app.loading")}</p>
    return <Failure error={table.error} retry={() => void table.refetch()} />
  }
  return (
    <CompareScreen
      entries={entries}
      table={table.data}
      players={(tracks) => <LinkedPlayer tracks={tracks.map(linked)} />}
      onChange={(next) =>
        void navigate({ search: next.length === 0 ? {} : { ids: next.join(",") }, resetScroll: false })
      }
    />
  )
}

function linked({ id, name, series, report }: Track): LinkedTrack {
  return { id, name, report, sign: <Sign series={series} /> }
}
