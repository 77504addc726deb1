import { useQuery } from "@tanstack/react-query"
import { useCaption } from "@/features/social/api/caption"
import { useKeptPicture, useSamplePicture } from "@/features/social/api/pictures"
import type { Counted } from "@/features/social/combined"
import type { OwnPicture } from "@/features/social/hooks/use-own-picture"
import { pictureName } from "@/features/social/picture-wording"
import type { Way } from "@/features/social/way"
import { t } from "@/i18n"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"
import { useModels } from "@/lib/models"
import { isUnreachable } from "@/lib/problem"
import type { Basis, PictureReport } from "@/lib/schema"
import { sourceName } from "@/lib/source"

/** Who pauses this long has written a thought; until then nothing is asked. */
export const PAUSE = 400
/** Characters that the service takes: twice what Instagram does. */
export const LONGEST = 4400
/** How well the popularity of unseen recordings is ranked, as our extractor hears them. */
const FIGURE = "spearman_extracted"
const AGAIN = 3000

export interface Part extends Counted {
  readonly title: string | null
  readonly isPending: boolean
  readonly error: unknown
  readonly retry: () => void
}

/** The track that was chosen, with the Hit Score of its report. */
export function useTrack(analysis: string | undefined): Part & { readonly isUnderWay: boolean } {
  const asked = useQuery({
    queryKey: keys.analysis(analysis ?? ""),
    queryFn: ({ signal }) =>
      unwrap(
        client.GET("/api/v1/analyses/{analysis}", { signal, params: { path: { analysis: analysis ?? "" } } }),
      ),
    enabled: analysis !== undefined,
    refetchInterval: ({ state: { data, error } }) =>
      isUnreachable(error) || data?.state === "queued" || data?.state === "running" ? AGAIN : false,
  })
  const score = asked.data?.report?.popularity?.hit_score ?? null
  return {
    key: "track",
    score: score === null ? null : Math.round(score * 10) / 10,
    basis: useTrackBasis(),
    title: asked.data === undefined ? null : sourceName(asked.data.source),
    isPending: asked.isPending && analysis !== undefined,
    isUnderWay: asked.data?.state === "queued" || asked.data?.state === "running",
    error: asked.data === undefined ? asked.error : null,
    retry: () => void asked.refetch(),
  }
}

/** What a Hit Score rests on: how well these models rank the popularity of recordings they had not heard. */
function useTrackBasis(): Basis {
  const figure = useModels().data?.sets["recording"]?.popularity.metrics[FIGURE]
  const { value = null, low = null, high = null, n = null } = figure ?? {}
  const told = { source: t("social.track.basis"), metric: null, value, low, high, n }
  return figure === undefined
    ? { ...told, kind: "rule_of_thumb" }
    : { ...told, kind: "model", metric: t("social.track.metric") }
}

export interface PicturePart extends Part {
  readonly report: PictureReport | null
}

/** The picture that was chosen: a kept one, a sample, or one's own. */
export function usePicturePart({ picture, sample }: Way, own: OwnPicture): PicturePart {
  const kept = useKeptPicture(picture)
  const sampled = useSamplePicture(picture === undefined ? sample : undefined)
  const asked = picture !== undefined ? kept : sample !== undefined ? sampled : null
  const report = asked === null ? own.report : (asked.data ?? null)
  return {
    key: "picture",
    report,
    score: report?.score.value ?? null,
    basis: report?.score.basis ?? null,
    title: report === null ? null : pictureName(report.name, picture === undefined ? sample : undefined),
    isPending: asked?.isPending ?? false,
    error: report === null ? (asked?.error ?? null) : null,
    retry: () => void asked?.refetch(),
  }
}

/** The caption as it was written when its writer paused last. */
export function useCaptionPart(settled: string): Part {
  const isAsked = settled.trim() !== "" && [...settled].length <= LONGEST
  const asked = useCaption(settled, isAsked)
  const report = isAsked ? asked.data : undefined
  return {
    key: "caption",
    score: report?.score.value ?? null,
    basis: report?.score.basis ?? null,
    title: null,
    isPending: isAsked && asked.isPending,
    error: isAsked ? asked.error : null,
    retry: () => void asked.refetch(),
  }
}
