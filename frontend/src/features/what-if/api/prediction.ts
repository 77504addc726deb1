import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { client, unwrap } from "@/lib/api"
import type { Chosen } from "@/lib/chosen"
import { keys } from "@/lib/keys"
import { isUnreachable, ServiceProblem } from "@/lib/problem"
import type { Prediction, PredictionRequest } from "@/lib/schema"

const SILENT = 5000

/**
 * What the models say of values, without the reasons, which take longer.
 *
 * Values that are asked for while others are under way end that request. Until their answer is there the last
 * one stays in `data`, and `isBehind` says so.
 */
export function usePrediction({ values, stated, set }: Chosen) {
  const body = { ...stated, features: values, set, explain: false } as PredictionRequest
  const query = useQuery({
    queryKey: keys.prediction(body),
    queryFn: ({ signal }) => unwrap(client.POST("/api/v1/predictions", { body, signal })),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    refetchInterval: ({ state }) => pauseAfter(state.error),
  })
  const [last, setLast] = useState<Prediction>()
  if (query.data !== undefined && query.data !== last) setLast(query.data)
  return {
    data: query.data ?? last,
    isBehind: query.data === undefined,
    isOffline: isUnreachable(query.error) && !navigator.onLine,
    error: query.error,
    retry: () => void query.refetch(),
  }
}

/** How long to wait before asking again: a service with much to do, or silent, is asked until it answers. */
function pauseAfter(error: unknown): number | false {
  if (isUnreachable(error)) return SILENT
  return isBusy(error) ? (error.retryAfter ?? 2) * 1000 : false
}

/** Whether the service has too much to do just now. */
export function isBusy(error: unknown): error is ServiceProblem {
  return error instanceof ServiceProblem && !isUnreachable(error) && [429, 503].includes(error.status)
}
