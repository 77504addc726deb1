import { useQuery } from "@tanstack/react-query"
import { givenPart, type Part } from "@/features/social/hooks/use-parts"
import type { Way } from "@/features/social/way"
import { t } from "@/i18n"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"
import { useModels } from "@/lib/models"
import { isUnreachable } from "@/lib/problem"
import type { Analysis, Basis } from "@/lib/schema"
import { sourceName } from "@/lib/source"

/** How well unseen tracks are ranked by popularity: recordings as our extractor hears them, and features as published. */
const FIGURES = { recording: "spearman_extracted", catalogue: "spearman_exact" } as const
const AGAIN = 3000

export interface TrackPart extends Part {
  readonly isUnderWay: boolean
}

/** The track that was chosen, with its Hit Score: one's own analysis, one of the catalogue, or a score alone. */
export function useTrack({ analysis, track, trackScore }: Way): TrackPart {
  const isPublished = analysis === undefined && track !== undefined
  const own = useAnalysis(analysis)
  const published = usePublished(isPublished ? track : undefined)
  const basis = useBasis(isPublished ? "catalogue" : "recording")
  if (trackScore !== undefined && analysis === undefined && !isPublished)
    return { ...givenPart("track", trackScore), isUnderWay: false }
  const asked = isPublished ? published : own
  const score = isPublished
    ? published.data?.prediction?.popularity.hit_score
    : own.data?.report?.popularity?.hit_score
  const isUnderWay = !isPublished && isLive(own.data)
  return {
    key: "track",
    score: score === undefined ? null : Math.round(score * 10) / 10,
    basis,
    source: basis?.source,
    title: isPublished ? titleOf(published.data?.track) : own.data ? sourceName(own.data.source) : null,
    isPending: (asked.isPending && (isPublished || analysis !== undefined)) || isUnderWay,
    isUnderWay,
    error: asked.data === undefined ? asked.error : null,
    retry: () => void asked.refetch(),
  }
}

function useAnalysis(analysis: string | undefined) {
  return useQuery({
    queryKey: keys.analysis(analysis ?? ""),
    queryFn: ({ signal }) =>
      unwrap(
        client.GET("/api/v1/analyses/{analysis}", { signal, params: { path: { analysis: analysis ?? "" } } }),
      ),
    enabled: analysis !== undefined,
    refetchInterval: ({ state: { data, error } }) => (isUnreachable(error) || isLive(data) ? AGAIN : false),
  })
}

function usePublished(track: string | undefined) {
  return useQuery({
    queryKey: keys.catalogueTrack(track ?? ""),
    queryFn: ({ signal }) =>
      unwrap(
        client.GET("/api/v1/catalogue/tracks/{track}", { signal, params: { path: { track: track ?? "" } } }),
      ),
    enabled: track !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** What a Hit Score rests on: how well these models rank the popularity of tracks that they had not heard. */
function useBasis(set: keyof typeof FIGURES): Basis | null {
  const models = useModels().data
  if (models === undefined) return null
  const figure = models.sets[set]?.popularity.metrics[FIGURES[set]]
  const { value = null, low = null, high = null, n = null } = figure ?? {}
  const told = { source: t(`social.track.basis.${set}`), metric: null, value, low, high, n }
  return figure === undefined
    ? { ...told, kind: "rule_of_thumb" }
    : { ...told, kind: "model", metric: t("social.track.metric") }
}

function isLive(analysis: Analysis | undefined): boolean {
  return analysis?.state === "queued" || analysis?.state === "running"
}

function titleOf(
  track: { readonly title: string; readonly artist: string | null } | undefined,
): string | null {
  if (track === undefined) return null
  return track.artist === null ? track.title : `${track.artist} – ${track.title}`
}
