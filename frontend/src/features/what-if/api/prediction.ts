import { useQuery } from "@tanstack/react-query"
import { client, unwrap } from "@/lib/api"
import { ASKED, useKept } from "@/lib/asked"
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
    ...ASKED,
  })
  const { data, isBehind } = useKept<Prediction, typeof query>(query)
  return {
    data,
    isBehind,
    isOffline: isUnreachable(query.error) && !navigator.onLine,
    error: query.error,
    retry: () => void query.refetch(),
  }
}
