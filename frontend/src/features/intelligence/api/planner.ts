import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"
import type { PriorityRequest, ReleasePrediction, ReleaseRequest } from "@/lib/schema"

const SETTLED = { staleTime: Number.POSITIVE_INFINITY, retry: false } as const

/** What may be said of a release, and how well the models do. */
export function usePlanner() {
  return useQuery({
    queryKey: keys.intelligence("planner"),
    queryFn: ({ signal }) => unwrap(client.GET("/api/v1/intelligence/planner", { signal })),
    ...SETTLED,
  })
}

/** What is expected of a release. A later question ends the one before; its answer stays until the next is there. */
export function useReleasePrediction(body: ReleaseRequest) {
  const query = useQuery({
    queryKey: keys.intelligence("prediction", body),
    queryFn: ({ signal }) => unwrap(client.POST("/api/v1/intelligence/predictions", { body, signal })),
    ...SETTLED,
  })
  const [last, setLast] = useState<ReleasePrediction>()
  if (query.data !== undefined && query.data !== last) setLast(query.data)
  return { ...query, data: query.data ?? last, isBehind: query.data === undefined }
}

/** Which videos to make first; none are not asked about. */
export function usePriorities(body: PriorityRequest) {
  return useQuery({
    queryKey: keys.intelligence("priorities", body),
    queryFn: ({ signal }) => unwrap(client.POST("/api/v1/intelligence/priorities", { body, signal })),
    enabled: body.items.length > 0,
    placeholderData: (before) => before,
    ...SETTLED,
  })
}
