import { useCaption } from "@/features/social/api/caption"
import { useKeptPicture, useSamplePicture } from "@/features/social/api/pictures"
import type { Counted } from "@/features/social/combined"
import type { OwnPicture } from "@/features/social/hooks/use-own-picture"
import { pictureName, pictureSourceOfAll } from "@/features/social/picture-wording"
import type { Way } from "@/features/social/way"
import { t } from "@/i18n"
import type { PictureReport } from "@/lib/schema"

/** Who pauses this long has written a thought; until then nothing is asked. */
export const PAUSE = 400
/** Characters that the service takes: twice what Instagram does. */
export const LONGEST = 4400

export interface Part extends Counted {
  readonly title: string | null
  /** What the score rests on, where the dashboard words it. */
  readonly source?: string | undefined
  readonly isPending: boolean
  readonly error: unknown
  readonly retry: () => void
}

export interface PicturePart extends Part {
  readonly report: PictureReport | null
}

/** A score that somebody gave: nothing here has looked at what it is of. */
export function givenPart(key: Part["key"], score: number): Part {
  const figures = { metric: null, value: null, low: null, high: null, n: null }
  const source = t("plan.given")
  const basis = { kind: "rule_of_thumb" as const, source, ...figures }
  return { key, score, basis, source, title: source, isPending: false, error: null, retry: () => {} }
}

/** The picture that was chosen: a kept one, a sample, one's own, or a score alone. */
export function usePicturePart({ picture, sample, pictureScore }: Way, own: OwnPicture): PicturePart {
  const kept = useKeptPicture(picture)
  const sampled = useSamplePicture(picture === undefined ? sample : undefined)
  const asked = picture !== undefined ? kept : sample !== undefined ? sampled : null
  if (asked === null && pictureScore !== undefined)
    return { ...givenPart("picture", pictureScore), report: null }
  const report = asked === null ? own.report : (asked.data ?? null)
  const basis = report?.score.basis ?? null
  return {
    key: "picture",
    report,
    score: report?.score.value ?? null,
    basis,
    source: basis === null ? undefined : pictureSourceOfAll(basis),
    title: report === null ? null : pictureName(report.name, picture === undefined ? sample : undefined),
    isPending: asked?.isPending ?? false,
    error: report === null ? (asked?.error ?? null) : null,
    retry: () => void asked?.refetch(),
  }
}

/** The caption, once what is written now is judged: an answer about older words is none. */
export function useCaptionPart(text: string, settled: string): Part {
  const isThere = text.trim() !== "" && [...text].length <= LONGEST
  const asked = useCaption(settled, isThere && text === settled)
  const isStale = text !== settled || asked.isPlaceholderData
  const report = isThere && !isStale ? asked.data : undefined
  return {
    key: "caption",
    score: report?.score.value ?? null,
    basis: report?.score.basis ?? null,
    title: null,
    isPending: isThere && (isStale || asked.isPending),
    error: isThere && !isStale ? asked.error : null,
    retry: () => void asked.refetch(),
  }
}
