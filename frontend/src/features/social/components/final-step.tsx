import { Button } from "@/components/button"
import { combine } from "@/features/social/combined"
import { CombinedPanel } from "@/features/social/components/combined-panel"
import { FinalPart } from "@/features/social/components/final-part"
import { PlanComparison } from "@/features/social/components/plan-comparison"
import { PlanList } from "@/features/social/components/plan-list"
import { SavePlan } from "@/features/social/components/save-plan"
import { LONGEST, type Part } from "@/features/social/hooks/use-parts"
import { type Way, without } from "@/features/social/way"
import { PARTS, USUAL, type Weights, weighed } from "@/features/social/weights"
import { t } from "@/i18n"
import type { Plan } from "@/lib/schema"

interface FinalStepProps {
  readonly way: Way
  readonly onWay: (way: Way) => void
  readonly parts: readonly Part[]
  readonly caption: string
  readonly weights: Weights
  readonly setWeights: (weights: Weights) => void
  /** Take a plan's caption and weights to go on from. */
  readonly onOpen: (plan: Plan) => void
}

/** What the three parts come to, weighed as one likes, and the plans that are kept. */
export function FinalStep({ way, onWay, parts, caption, weights, setWeights, onOpen }: FinalStepProps) {
  const found = combine(parts, weights)
  const picture = parts.find(({ key }) => key === "picture")
  const open = (plan: Plan) => {
    onOpen(plan)
    onWay({
      step: "final",
      ...(plan.analysis !== null && { analysis: plan.analysis }),
      ...(plan.catalogue_track !== null && { track: plan.catalogue_track }),
      ...(plan.picture !== null && { picture: plan.picture }),
    })
  }
  const compared = [...new Set(way.compare?.split(","))]
  const close = () => {
    document.getElementById("plans")?.focus()
    onWay(without(way, "compare"))
  }
  const isCaption = caption.trim() !== "" && [...caption].length <= LONGEST
  const request = {
    ...(way.analysis !== undefined && { analysis: way.analysis }),
    ...(way.analysis === undefined && way.track !== undefined && { catalogue_track: way.track }),
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
                    onWeight={(value) => setWeights(weighed(weights, key, value))}
                  />
                )
              )
            })}
          </ul>
          <Button className="mt-3" onClick={() => setWeights(USUAL)}>
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
