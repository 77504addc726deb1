import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { analysisQuery, isFinal } from "@/features/analysis/api/analysis"
import { apply, watch } from "@/features/analysis/api/events"
import { keys } from "@/lib/keys"
import { isUnreachable } from "@/lib/problem"
import type { Analysis } from "@/lib/schema"

/** While events come, asking is only a safety net against a connection that is dead but not closed. */
const WITH_EVENTS = 10_000
const WITHOUT_EVENTS = 1000
const SILENT = 3000

/** One analysis, kept up to date: by events while they come, by asking when they don't. */
export function useAnalysis(id: string) {
  const queries = useQueryClient()
  const [isLive, setIsLive] = useState(true)
  const query = useQuery({
    ...analysisQuery(id),
    refetchInterval: ({ state }) => {
      if (isUnreachable(state.error)) return SILENT
      if (state.error || (state.data && isFinal(state.data))) return false
      return isLive ? WITH_EVENTS : WITHOUT_EVENTS
    },
  })
  const isUnderWay = query.data !== undefined && !isFinal(query.data)

  useEffect(() => {
    if (!isUnderWay) return
    return watch(id, {
      onLive: setIsLive,
      onEvent: (event) => {
        queries.setQueryData<Analysis>(keys.analysis(id), (known) => known && apply(known, event))
        // The report and the error come with the analysis, not with the event.
        if (event.type === "end") void queries.invalidateQueries({ queryKey: keys.analysis(id) })
      },
    })
  }, [id, isUnderWay, queries])

  return { ...query, isLive }
}
