import { memo, type RefObject, useMemo, useRef } from "react"
import { counted, viewed } from "@/features/intelligence/figures"
import { useBrush } from "@/features/intelligence/hooks/use-brush"
import { usePointsDrawing } from "@/features/intelligence/hooks/use-points-drawing"
import { useWidth } from "@/features/intelligence/hooks/use-width"
import { type Area, around, type Scale, scaleOf } from "@/features/intelligence/points"
import { t } from "@/i18n"
import type { TrackPoints } from "@/lib/schema"

interface PointsPictureProps {
  readonly points: TrackPoints
  readonly matches: readonly boolean[] | null
  readonly area: Area | null
  readonly onArea: (area: Area | null) => void
}

const [SHORTEST, TALLEST] = [280, 560]

/** The points, the one that is nearest to the pointer, and the rectangle that was dragged. */
export function PointsPicture({ points, matches, area, onArea }: PointsPictureProps) {
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const height = Math.round(Math.min(TALLEST, Math.max(SHORTEST, width * 0.6)))
  const whole = useMemo(() => around(points), [points])
  const scale = useMemo(() => scaleOf(whole, Math.max(1, width), height), [whole, width, height])
  const { near, handlers } = useBrush(points, scale, onArea)
  return (
    <div aria-hidden="true" className="mt-4 rounded-card bg-surface p-3 text-sm text-soft sm:p-5">
      <p>{t("intel.streams")} ↑</p>
      <div className="relative mt-2" ref={place}>
        <div className="relative cursor-crosshair touch-pan-y select-none" style={{ height }} {...handlers}>
          <Grid whole={whole} scale={scale} height={height} />
          {width > 0 && (
            <Canvas points={points} matches={matches} scale={scale} width={width} height={height} />
          )}
          {area !== null && <Rectangle area={area} scale={scale} />}
          {near !== null && <Near points={points} at={near} scale={scale} width={width} />}
        </div>
      </div>
      <p className="mt-8 flex flex-wrap justify-between gap-x-6">
        <span className="flex flex-wrap gap-x-5">
          <span className="flex items-center gap-2">
            <span className="size-2.5 bg-strand-b" /> {t("intel.scatter.point")}
          </span>
          <span className="flex items-center gap-2">
            <span className="size-2.5 rotate-45 bg-strand-a" /> {t("intel.scatter.hit")}
          </span>
        </span>
        <span>{t("intel.views")} →</span>
      </p>
    </div>
  )
}

interface CanvasProps extends Pick<PointsPictureProps, "points" | "matches"> {
  readonly scale: Scale
  readonly width: number
  readonly height: number
}

const Canvas = memo(function Canvas(props: CanvasProps) {
  const canvas: RefObject<HTMLCanvasElement | null> = useRef(null)
  usePointsDrawing({ canvas, ...props })
  return <canvas ref={canvas} className="absolute inset-0 size-full" />
})

const Grid = memo(function Grid({ whole, scale, height }: { whole: Area; scale: Scale; height: number }) {
  const powers = (from: number, to: number) =>
    Array.from({ length: Math.round(to - from) + 1 }, (_, place) => from + place)
  return (
    <>
      {powers(whole.left, whole.right).map((power, place, all) => (
        <span
          key={`x${power}`}
          className="absolute inset-y-0 border-l border-line"
          style={{ left: scale.x(power) }}
        >
          <span
            className={`figures absolute -bottom-6 whitespace-nowrap ${place === 0 ? "" : place === all.length - 1 ? "right-0" : "-translate-x-1/2"} ${place % 2 === 1 ? "max-sm:hidden" : ""}`}
          >
            {counted(power)}
          </span>
        </span>
      ))}
      {powers(whole.low, whole.high).map((power) => (
        <span
          key={`y${power}`}
          className="absolute inset-x-0 border-t border-line"
          style={{ top: scale.y(power) }}
        >
          {scale.y(power) < height - 1 && (
            <span className="figures absolute left-1 z-1 rounded-tag bg-surface/80 px-1">
              {counted(power)}
            </span>
          )}
        </span>
      ))}
    </>
  )
})

function Rectangle({ area, scale }: { area: Area; scale: Scale }) {
  const [left, top] = [scale.x(area.left), scale.y(area.high)]
  return (
    <span
      className="absolute border-2 border-ink bg-ink/10"
      style={{ left, top, width: scale.x(area.right) - left, height: scale.y(area.low) - top }}
    />
  )
}

interface NearProps extends Pick<PointsPictureProps, "points"> {
  readonly at: number
  readonly scale: Scale
  readonly width: number
}

/** What the nearest point is; the words stand on the side that has room. */
function Near({ points, at, scale, width }: NearProps) {
  const [views, streams] = [points.log_views[at] ?? 0, points.log_streams[at] ?? 0]
  const [x, y] = [scale.x(views), scale.y(streams)]
  return (
    <>
      <span
        className="pointer-events-none absolute z-1 size-4 -translate-x-1/2 -translate-y-1/2 rounded-full border-3 border-ink"
        style={{ left: x, top: y }}
      />
      <span
        className="figures pointer-events-none absolute z-10 w-max max-w-60 -translate-y-1/2 rounded-tag border border-line bg-paper px-3 py-2 text-ink shadow-2xl"
        style={{ top: y, ...(x < width / 2 ? { left: x + 14 } : { right: width - x + 14 }) }}
      >
        <span className="block font-semibold wrap-anywhere">{points.title[at]}</span>
        <span className="block wrap-anywhere">{points.artist[at]}</span>
        <span className="block text-soft">
          {t("intel.scatter.near", { streams: counted(streams), views: viewed(views) })}
        </span>
      </span>
    </>
  )
}
