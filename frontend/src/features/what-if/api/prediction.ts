import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { client, unwrap } from "@/lib/api"
import { pauseAfter } from "@/lib/busy"
import type { Chosen } from "@/lib/chosen"
import { keys } from "@/lib/keys"
import { isUnreachable } from "@/lib/problem"
import type { Prediction, PredictionRequest } from "@/lib/schema"

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
