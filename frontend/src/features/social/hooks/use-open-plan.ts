import { removeLater } from "@/features/social/deferred"
import { keepDraft, keptDraft } from "@/features/social/draft"
import { useGo } from "@/features/social/hooks/use-go"
import { dropFile, heldPicture, type OwnPicture, setHeld } from "@/features/social/own-picture"
import { PICTURES, remembered, TRACKS, type Way, without } from "@/features/social/way"
import { keepWeights, keptWeights, type Weights } from "@/features/social/weights"
import { t } from "@/i18n"
import type { Plan } from "@/lib/schema"

interface Post {
  /** Its track and its picture. */
  readonly chosen: Way
  readonly caption: string
  readonly weights: Weights
  readonly own: OwnPicture | null
}

let count = 0

/** Go on from a plan. What was there before is held, a picture too, for as long as that can be taken back, as can taking it back. */
export function useOpenPlan() {
  const go = useGo()
  const take = (post: Post, text: string): void => {
    const before = here()
    keepDraft(post.caption)
    keepWeights(post.weights)
    setHeld(post.own)
    go((now) => ({ ...without(now, ...TRACKS, ...PICTURES), ...post.chosen }))
    count += 1
    removeLater({
      id: `post-${count}`,
      text,
      remove: async () => before.own && dropFile(before.own),
      onGone: () => {},
      onBack: () => take(before, t("plan.back")),
    })
  }
  return (plan: Plan) => take(postOf(plan), t("plan.opened", { name: plan.name }))
}

function here(): Post {
  const chosen = without(remembered(), "step", "compare")
  return { chosen, caption: keptDraft(), weights: keptWeights(), own: heldPicture() }
}

function postOf({ analysis, catalogue_track, picture, caption, weights, combined }: Plan): Post {
  const given = (part: "track" | "picture") =>
    combined.parts.find(({ key, origin }) => key === part && origin === "given")?.score ?? null
  const [trackScore, pictureScore] = [given("track"), given("picture")]
  const chosen = {
    ...(analysis !== null && { analysis }),
    ...(catalogue_track !== null && { track: catalogue_track }),
    ...(trackScore !== null && { trackScore }),
    ...(picture !== null && { picture }),
    ...(pictureScore !== null && { pictureScore }),
  }
  return { chosen, caption: caption ?? "", weights, own: null }
}
