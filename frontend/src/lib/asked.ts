import { useState } from "react"
import { pauseAfter } from "@/lib/busy"

/** A question whose answer stays true; a service with much to do is asked again by itself, and nothing else is. */
export const ASKED = {
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
  refetchInterval: ({ state }: { state: { error: Error | null } }) => pauseAfter(state.error),
} as const

/** The last answer stays until the next is there, also where the next is refused; `isBehind` says so. */
export function useKept<T, Q extends { readonly data: T | undefined }>(query: Q) {
  const [last, setLast] = useState<T>()
  if (query.data !== undefined && query.data !== last) setLast(query.data)
  return { ...query, data: query.data ?? last, isBehind: query.data === undefined }
}
