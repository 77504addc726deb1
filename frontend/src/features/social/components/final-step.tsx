import { Button } from "@/components/button"
import { combine } from "@/features/social/combined"
import { CombinedPanel } from "@/features/social/components/combined-panel"
import { FinalPart } from "@/features/social/components/final-part"
import { PlanComparison } from "@/features/social/components/plan-comparison"
import { PlanList } from "@/features/social/components/plan-list"
import { SavePlan } from "@/features/social/components/save-plan"
import { useOpenPlan } from "@/features/social/hooks/use-open-plan"
import { LONGEST, type Part } from "@/features/social/hooks/use-parts"
import { hasAny, type Way, without } from "@/features/social/way"
import { keepWeights, PARTS, USUAL, type Weights, weighed } from "@/features/social/weights"
import { t } from "@/i18n"

interface FinalStepProps {
  readonly way: Way
  readonly onWay: (way: Way) => void
  readonly parts: readonly Part[]
  readonly caption: string
  readonly weights: Weights
}

/** What the three parts come to, weighed as one likes, and the plans that are kept. */
export function FinalStep({ way, onWay, parts, caption, weights }: FinalStepProps) {
  const found = combine(parts, weights)
  const picture = parts.find(({ key }) => key === "picture")
  const open = useOpenPlan()
  const compared = [...new Set(way.compare?.split(","))]
  const close = () => {
    document.getElementById("plans")?.focus()
    onWay(without(way, "compare"))
  }
  const isCaption = caption.trim() !== "" && [...caption].length <= LONGEST
  const request = {
    ...(way.analysis !== undefined && { analysis: way.analysis }),
    ...(way.analysis === undefined && way.track !== undefined && { catalogue_track: way.track }),
    ...(!hasAny(way, ["analysis", "track"]) &&
      way.trackScore !== undefined && { track_score: way.trackScore }),
    ...(way.picture !== undefined && { picture: way.picture }),
    ...(way.picture === undefined && typeof picture?.score === "number" && { picture_score: picture.score }),
    ...(isCaption && { caption }),
    weights,
  }
  return (
    <>
      <div className="mt-6 grid items-start gap-6 lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
        <section
          aria-labelledby="final-parts"
          className="rounded-card border border-line bg-surface p-5 sm:p-6"
        >
          <h2 id="final-parts" className="text-xl font-semibold tracking-tight">
            {t("plan.parts")}
          </h2>
          <p className="mt-1 text-soft">{t("plan.partsAre")}</p>
          <ul className="mt-2 divide-y divide-line">
            {PARTS.map((key) => {
              const part = parts.find((each) => each.key === key)
              return (
                part && (
                  <FinalPart
                    key={key}
                    way={way}
                    part={part}
                    weight={weights[key]}
                    points={found.points[key]}
                    onWeight={(value) => keepWeights(weighed(weights, key, value))}
                  />
                )
              )
            })}
          </ul>
          <Button className="mt-3" onClick={() => keepWeights(USUAL)}>
            {t("plan.usual")}
          </Button>
        </section>
        <div className="grid gap-6 lg:sticky lg:top-4">
          <CombinedPanel found={found} parts={parts} weights={weights} />
          <SavePlan request={request} isEmpty={found.score === null} isKnown={parts.every(isKnown)} />
        </div>
      </div>
      <PlanList way={way} onWay={onWay} onOpen={open} />
      {compared.length > 1 && <PlanComparison ids={compared} onClose={close} />}
    </>
  )
}

/** Whether it is settled what this part comes to, be it that there is none. */
function isKnown({ isPending, error }: Part): boolean {
  return !isPending && error === null
}
