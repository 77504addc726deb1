import { type PointerEvent, useRef, useState } from "react"
import { type Area, nearest, type Scale } from "@/features/intelligence/points"
import type { TrackPoints } from "@/lib/schema"

/** Pixels within which a point is near, and beyond which a press is a drag. */
const [REACH, DRAG] = [24, 5]

type Spot = readonly [x: number, y: number]

/** What a pointer does over the points: it finds the nearest, and drags a rectangle. */
export function useBrush(points: TrackPoints, scale: Scale, onArea: (area: Area | null) => void) {
  const [near, setNear] = useState<number | null>(null)
  const begun = useRef<Spot | null>(null)
  const isDragging = useRef(false)
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    begun.current = spotOf(event)
    isDragging.current = false
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const spot = spotOf(event)
    const from = begun.current
    if (from !== null && Math.hypot(spot[0] - from[0], spot[1] - from[1]) > DRAG) isDragging.current = true
    if (from !== null && isDragging.current) {
      setNear(null)
      onArea(between(scale, from, spot))
    } else setNear(nearest(points, scale, spot, REACH))
  }
  const end = () => {
    // A press without a drag takes the rectangle away.
    if (begun.current !== null && !isDragging.current) onArea(null)
    leave()
  }
  const leave = () => {
    begun.current = null
    isDragging.current = false
  }
  const handlers = {
    onPointerDown,
    onPointerMove,
    onPointerUp: end,
    onPointerCancel: leave,
    onPointerLeave: () => setNear(null),
  }
  return { near, handlers }
}

function spotOf({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): Spot {
  const { left, top } = currentTarget.getBoundingClientRect()
  return [clientX - left, clientY - top]
}

function between(scale: Scale, [x1, y1]: Spot, [x2, y2]: Spot): Area {
  return {
    left: scale.logViews(Math.min(x1, x2)),
    right: scale.logViews(Math.max(x1, x2)),
    low: scale.logStreams(Math.max(y1, y2)),
    high: scale.logStreams(Math.min(y1, y2)),
  }
}
