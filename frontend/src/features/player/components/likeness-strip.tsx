import { memo } from "react"
import { likenessCurve } from "@/features/player/curves"
import { t, useSpoken } from "@/i18n"
import { clock, number } from "@/lib/format"
import type { Along } from "@/lib/schema"
import { BOX, curvePaths } from "@/lib/time-curve"

/** A curve near the bottom of a scale to 100 would be a flat line: the scale ends above the curve, and says where. */
const TOPS = [0.1, 0.25, 0.5, 1] as const

interface LikenessStripProps {
  readonly along: Along
  readonly duration: number
}

/** The charting likeness along the track, from 0 to 100, with its strongest stretch. */
export const LikenessStrip = memo(function LikenessStrip({ along, duration }: LikenessStripProps) {
  useSpoken()
  const { strongest, length } = along
  const top = TOPS.find((each) => each >= strongest.value) ?? 1
  const { outline, area } = curvePaths(likenessCurve(along), duration, [0, top])
  const at = (time: number) => (time / duration) * BOX.width
  return (
    <div className="mt-3">
      <p className="flex flex-wrap justify-between gap-x-4 text-sm">
        <span className="font-medium">{t("player.likeness")}</span>
        <span className="figures text-soft">
          {t("player.strongest", { from: clock(strongest.start), to: clock(strongest.end) })}
        </span>
      </p>
      <div className="relative mt-1">
        <p
          aria-hidden="true"
          className="figures absolute inset-y-0 left-0 flex flex-col justify-between text-xs text-soft"
        >
          <span>{number(top * 100)}</span>
          <span>0</span>
        </p>
        <svg
          viewBox={`0 0 ${BOX.width} ${BOX.height}`}
          preserveAspectRatio="none"
          className="h-20 w-full border-y border-line"
          aria-hidden="true"
        >
          <rect
            x={at(strongest.start)}
            width={at(strongest.end - strongest.start)}
            height={BOX.height}
            className="fill-strand-a opacity-20"
          />
          {/* A value stands at the middle of its stretch. */}
          <g transform={`translate(${at(length / 2).toFixed(1)} 0)`}>
            <path d={area} className="fill-strand-a opacity-15" />
            <path
              d={outline}
              fill="none"
              className="stroke-strand-a"
              strokeWidth="2.25"
              strokeLinejoin="round"
              vectorEffect="non-scaling-stroke"
            />
          </g>
        </svg>
      </div>
    </div>
  )
})
