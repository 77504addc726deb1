import { useId } from "react"
import { BasisLine } from "@/features/social/components/basis-line"
import { BigScore } from "@/features/social/components/big-score"
import { decimal } from "@/features/social/figures"
import type { Said } from "@/features/social/wording"
import { t } from "@/i18n"
import type { Contribution, Score } from "@/lib/schema"

interface ScoreViewProps {
  readonly score: Score
  /** What the number tells, and what it doesn't. */
  readonly about: string
  readonly base: string
  readonly labelOf: (part: Contribution) => Said
  readonly sentenceOf: (part: Contribution) => Said
  /** What the whole and each part rest on, where the dashboard words it. */
  readonly source?: string | undefined
  readonly sourceOf?: (part: Contribution) => string | undefined
}

/** The score, and each part of it: what it gave, what it could give, why, and what that rests on. */
export function ScoreView(props: ScoreViewProps) {
  const { score, about, base, labelOf, sentenceOf, source, sourceOf } = props
  const id = useId()
  const parts = score.contributions.toSorted((one, other) => other.points - one.points)
  const widest = Math.max(1, ...parts.map((part) => Math.max(part.most, Math.abs(part.points))))
  return (
    <section aria-labelledby={id} className="rounded-card border border-line bg-surface p-5 sm:p-6">
      <h2 id={id} className="text-xl font-semibold tracking-tight">
        {t("social.score")}
      </h2>
      <BigScore value={score.value} />
      <p className="mt-2 text-soft">{about}</p>
      <BasisLine basis={score.basis} source={source} />
      <h3 className="mt-6 font-semibold">{t("social.parts")}</h3>
      <p className="text-sm text-soft">{base}</p>
      <ul className="mt-2 divide-y divide-line">
        {parts.map((part) => (
          <Part
            key={part.key}
            part={part}
            label={labelOf(part)}
            sentence={sentenceOf(part)}
            source={sourceOf?.(part)}
            widest={widest}
          />
        ))}
      </ul>
    </section>
  )
}

interface PartProps {
  readonly part: Contribution
  readonly label: Said
  readonly sentence: Said
  readonly source: string | undefined
  readonly widest: number
}

function Part({ part, label, sentence, source, widest }: PartProps) {
  const width = (points: number) => ({ width: `${(100 * Math.abs(points)) / widest}%` })
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium" {...label.lang}>
          {label.text}
        </span>
        <span className="figures text-sm">
          {part.most > 0
            ? t("social.points", { points: decimal(part.points), most: decimal(part.most) })
            : decimal(part.points, "exceptZero")}
        </span>
      </div>
      <div aria-hidden className="relative mt-1.5 h-2">
        <div className="absolute inset-y-0 left-0 rounded-full bg-sunken" style={width(part.most)} />
        <div
          className={`absolute inset-y-0 left-0 rounded-full ${part.points < 0 ? "bg-alarm" : "bg-strand-b"}`}
          style={width(part.points)}
        />
      </div>
      <p className="mt-1.5" {...sentence.lang}>
        {sentence.text}
      </p>
      <BasisLine basis={part.basis} source={source} />
    </li>
  )
}
