import { Slider as Base } from "@base-ui/react/slider"
import { Link } from "@tanstack/react-router"
import { useId } from "react"
import { ProblemPanel } from "@/components/problem-panel"
import { BasisLine } from "@/features/social/components/basis-line"
import { decimal } from "@/features/social/figures"
import type { Part } from "@/features/social/hooks/use-parts"
import type { Way } from "@/features/social/way"
import { t } from "@/i18n"
import { number, percent } from "@/lib/format"
import { shown } from "@/lib/problem"

interface FinalPartProps {
  readonly way: Way
  readonly part: Part
  readonly weight: number
  /** What it adds to the combined score. */
  readonly points: number
  readonly onWeight: (value: number) => void
}

/** One part: its score and what that rests on, how much it counts, and what it adds. */
export function FinalPart({ way, part, weight, points, onWeight }: FinalPartProps) {
  const { key, title, score, basis, error, isPending, retry } = part
  const id = useId()
  return (
    <li className="py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="min-w-0">
          <Link
            to="/social"
            search={{ ...way, step: key }}
            className="font-semibold underline decoration-line underline-offset-4 hover:decoration-ink"
          >
            {t(`social.step.${key}`)}
          </Link>
          {title !== null && <span className="text-soft [overflow-wrap:anywhere]"> · {title}</span>}
        </span>
        <span className="figures font-semibold">
          {score !== null
            ? t("social.outOf", { value: decimal(score) })
            : t(error !== null ? "plan.unknown" : isPending ? "plan.waiting" : "plan.missing")}
        </span>
      </div>
      {error !== null && (
        <div className="mt-2">
          <ProblemPanel
            heading="h3"
            problem={shown(error)}
            action={{ label: t("problem.retry"), run: retry }}
          />
        </div>
      )}
      {score !== null && basis !== null && <BasisLine basis={basis} source={part.source} />}
      <div className="mt-2 flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <span id={id}>{t("plan.weightOf", { part: t(`social.step.${key}`) })}</span>
        <span className="figures text-soft">
          {percent(weight)} {score !== null && `· ${t("plan.adds", { points: number(points, 1) })}`}
        </span>
      </div>
      <Base.Root
        value={Math.round(weight * 100)}
        min={0}
        max={100}
        step={1}
        largeStep={10}
        aria-labelledby={id}
        onValueChange={(next) => onWeight(next / 100)}
      >
        <Base.Control className="flex h-8 touch-pan-y items-center select-none">
          <Base.Track className="relative h-2 w-full rounded-full bg-line">
            <Base.Indicator className="rounded-full bg-strand-b" />
            <Base.Thumb
              getAriaValueText={(_, at) => percent(at / 100)}
              className="size-6 scroll-my-40 rounded-full border-[3px] border-paper bg-ink shadow-sm has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-water data-dragging:bg-accent"
            />
          </Base.Track>
        </Base.Control>
      </Base.Root>
    </li>
  )
}
