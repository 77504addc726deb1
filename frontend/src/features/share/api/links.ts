import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"

const PATH = "/api/v1/analyses/{analysis}/share"

/** The links that lead to a report now, without their secrets. */
export function useLinks(analysis: string) {
  return useQuery({
    queryKey: keys.shares(analysis),
    queryFn: ({ signal }) => unwrap(client.GET(PATH, { signal, params: { path: { analysis } } })),
  })
}

export function useMakeLink(analysis: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (days: number) =>
      unwrap(client.POST(PATH, { params: { path: { analysis } }, body: { days } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.shares(analysis) }),
  })
}

export function useEndLink(analysis: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (share: string) =>
      unwrap(client.DELETE(`${PATH}/{share}`, { params: { path: { analysis, share } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.shares(analysis) }),
  })
}
