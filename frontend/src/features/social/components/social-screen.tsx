import { Page } from "@/components/page"
import { combine } from "@/features/social/combined"
import { CaptionStep } from "@/features/social/components/caption-step"
import { FinalStep } from "@/features/social/components/final-step"
import { NextStep } from "@/features/social/components/next-step"
import { PictureStep } from "@/features/social/components/picture-step"
import { Stepper } from "@/features/social/components/stepper"
import { TrackStep } from "@/features/social/components/track-step"
import { useLeaving } from "@/features/social/deferred"
import { useDraft } from "@/features/social/draft"
import type { Go } from "@/features/social/hooks/use-go"
import { useOwnPicture } from "@/features/social/hooks/use-own-picture"
import { PAUSE, useCaptionPart, usePicturePart } from "@/features/social/hooks/use-parts"
import { useTrack } from "@/features/social/hooks/use-track"
import { type Way, without } from "@/features/social/way"
import { useWeights } from "@/features/social/weights"
import { t } from "@/i18n"
import { useSettled } from "@/lib/use-settled"

interface SocialScreenProps {
  readonly way: Way
  readonly onWay: Go
}

/** From a track to a post, step by step; what each step has come to goes along. */
export function SocialScreen({ way: said, onWay }: SocialScreenProps) {
  const leaving = useLeaving()
  // What is about to be deleted is chosen no more, wherever it is still named.
  const way = leaving.has(said.picture ?? "") ? without(said, "picture") : said
  const step = way.step ?? "track"
  const [text, setText] = useDraft()
  const settled = useSettled(text, PAUSE)
  const weights = useWeights()
  const own = useOwnPicture()
  const track = useTrack(way)
  const picture = usePicturePart(way, own)
  const caption = useCaptionPart(text, settled)
  const parts = [track, picture, caption] as const
  const scores = {
    track: track.score,
    picture: picture.score,
    caption: caption.score,
    final: combine(parts, weights).score,
  }
  return (
    <Page
      key={step}
      title={`${t(`social.step.${step}`)} · ${t("social.title")}`}
      heading={t(`social.heading.${step}`)}
      eyebrow={t("social.title")}
      className="mx-auto max-w-5xl pt-6"
    >
      <p className="mt-3 max-w-measure text-soft">{t(`social.lead.${step}`)}</p>
      <Stepper way={way} current={step} scores={scores} />
      {step === "track" && <TrackStep way={way} onWay={onWay} track={track} />}
      {step === "picture" && <PictureStep way={way} onWay={onWay} own={own} part={picture} />}
      {step === "caption" && <CaptionStep text={text} setText={setText} settled={settled} />}
      {step === "final" && (
        <FinalStep way={way} onWay={onWay} parts={parts} caption={text} weights={weights} />
      )}
      <NextStep way={way} from={step} isReady={scores[step] !== null} />
    </Page>
  )
}
