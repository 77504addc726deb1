import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"
import type { Scope } from "@/lib/schema"

/** As whom the service knows this browser. */
export function useMe() {
  return useQuery({
    queryKey: keys.me,
    queryFn: ({ signal }) => unwrap(client.GET("/api/v1/me", { signal })),
    retry: false,
  })
}

export function useKeyList() {
  return useQuery({
    queryKey: keys.keyList,
    queryFn: ({ signal }) => unwrap(client.GET("/api/v1/keys", { signal })),
  })
}

export interface Wanted {
  readonly name: string
  readonly scopes: Scope[]
  readonly quota: number | null
}

export function useMakeKey() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Wanted) => unwrap(client.POST("/api/v1/keys", { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.keyList }),
  })
}

export function useEndKey() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (key: string) => unwrap(client.DELETE("/api/v1/keys/{key}", { params: { path: { key } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.keyList }),
  })
}
