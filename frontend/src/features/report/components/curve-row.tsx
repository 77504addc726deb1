import { t } from "@/i18n"
import { clock, number } from "@/lib/format"
import type { Section } from "@/lib/schema"
import { BOX, bounds, curvePaths, type Holed, summarise } from "@/lib/time-curve"

interface CurveRowProps {
  readonly title: string
  readonly curve: Holed
  readonly decimals: number
  readonly duration: number
  readonly sections: readonly Section[]
}

/** One curve with its own scale; thin lines mark where sections change. */
export function CurveRow({ title, curve, decimals, duration, sections }: CurveRowProps) {
  const summary = summarise(curve)
  if (summary === null) return null
  const range = bounds(curve.values)
  const { outline, area } = curvePaths(curve, duration, range)
  const { mean, most, mostAt } = summary
  return (
    <div className="mt-4">
      <p className="flex flex-wrap justify-between gap-x-4 text-sm">
        <span className="font-medium">{title}</span>
        <span className="figures text-soft">
          {t("curve.note", {
            mean: number(mean, decimals),
            most: number(most, decimals),
            unit: curve.unit,
            at: clock(mostAt),
          })}
        </span>
      </p>
      <svg
        viewBox={`0 0 ${BOX.width} ${BOX.height}`}
        preserveAspectRatio="none"
        className="mt-1 h-16 w-full print:h-12"
        aria-hidden="true"
      >
        <path d={area} className="fill-strand-b opacity-15" />
        {sections.slice(1).map(({ start }) => (
          <path
            key={start}
            d={`M${(start / duration) * BOX.width} 0V${BOX.height}`}
            className="stroke-edge"
            strokeDasharray="2 3"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        <path
          d={outline}
          fill="none"
          className="stroke-strand-b"
          strokeWidth="1.75"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </div>
  )
}
