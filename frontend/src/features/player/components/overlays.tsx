import { scaleLinear } from "d3-scale"
import { memo } from "react"
import { drawnCurves, type Overlay } from "@/features/player/curves"
import type { Report } from "@/lib/schema"
import { BOX, curvePaths } from "@/lib/time-curve"

/** How each line is told from the others without its colour. */
export const STROKES = {
  energy: { className: "stroke-ink", dash: undefined },
  loudness: { className: "stroke-ink", dash: "6 4" },
  brightness: { className: "stroke-ink", dash: "1.5 4" },
  beats: { className: "stroke-edge", dash: undefined },
} as const

/** So many beats that full lines would run together. */
const DENSE = 200

interface OverlaysProps {
  readonly report: Report
  readonly shown: ReadonlySet<Overlay>
}

/** Lines over the waveform; presses go through to it. Kept as they are while the place moves. */
export const Overlays = memo(function Overlays({ report, shown }: OverlaysProps) {
  const { duration, curves } = report
  const x = scaleLinear([0, duration], [0, BOX.width])
  return (
    <svg
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
      preserveAspectRatio="none"
      className="pointer-events-none absolute inset-0 z-10 size-full"
      aria-hidden="true"
    >
      {shown.has("beats") && (
        <path
          d={curves.beats.map((time) => `M${x(time).toFixed(1)} 92V100`).join("")}
          className={STROKES.beats.className}
          strokeWidth={curves.beats.length > DENSE ? 0.4 : 1}
          vectorEffect="non-scaling-stroke"
        />
      )}
      {drawnCurves(report)
        .filter(({ key }) => shown.has(key))
        .map(({ key, curve, range }) => (
          <path
            key={key}
            d={curvePaths(curve, duration, range).outline}
            fill="none"
            className={STROKES[key].className}
            strokeDasharray={STROKES[key].dash}
            strokeWidth="1.75"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        ))}
    </svg>
  )
})
