import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { client, unwrap } from "@/lib/api"

/** What the service says of a caption. A later text gives up what was asked of an earlier one. */
export function useCaption(text: string, isAsked: boolean) {
  return useQuery({
    queryKey: ["caption", text],
    queryFn: ({ signal }) => unwrap(client.POST("/api/v1/social/captions", { body: { text }, signal })),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Captions to try it with. */
export function useCaptionSamples() {
  return useQuery({
    queryKey: ["caption-samples"],
    queryFn: ({ signal }) => unwrap(client.GET("/api/v1/social/captions/samples", { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
