import { type RefObject, useCallback, useEffect, useState } from "react"
import type { Scale } from "@/features/intelligence/points"
import type { TrackPoints } from "@/lib/schema"
import { useColours } from "@/lib/use-colours"

/** Colours of a point and of a hit. */
const COLOURS = ["var(--color-strand-b)", "var(--color-strand-a)"] as const
/** Sizes in pixels on a wide picture; on a narrow one they lie closer. */
const [POINT, HIT] = [2.5, 6]
const WIDE = 700
const [CLEAR, FAINT] = [0.55, 0.06]

interface Drawn {
  readonly canvas: RefObject<HTMLCanvasElement | null>
  readonly points: TrackPoints
  readonly matches: readonly boolean[] | null
  readonly scale: Scale
  readonly width: number
  readonly height: number
}

/** Draw all points on a canvas, anew only when they, their place or the theme changes: what moves with a pointer lies above. */
export function usePointsDrawing({ canvas, points, matches, scale, width, height }: Drawn): void {
  const [colours, setColours] = useState<readonly [string, string] | null>(null)
  const place = canvas as RefObject<HTMLElement | null>
  useColours(
    place,
    COLOURS,
    useCallback((point: string, hit: string) => setColours([point, hit]), []),
  )
  useEffect(() => {
    const pen = canvas.current?.getContext("2d")
    if (!pen || !canvas.current || colours === null) return
    const density = globalThis.devicePixelRatio || 1
    canvas.current.width = Math.round(width * density)
    canvas.current.height = Math.round(height * density)
    pen.scale(density, density)
    const size = Math.min(1, Math.max(0.6, width / WIDE))
    const order = matches === null ? [null] : [false, true]
    for (const shown of order) {
      pen.globalAlpha = shown === false ? FAINT : CLEAR
      drawSome(pen, points, scale, { colours, size }, (at) => shown === null || matches?.[at] === shown)
    }
  }, [canvas, points, matches, scale, width, height, colours])
}

interface Look {
  readonly colours: readonly [string, string]
  readonly size: number
}

function drawSome(
  pen: CanvasRenderingContext2D,
  points: TrackPoints,
  scale: Scale,
  { colours: [point, hit], size }: Look,
  isMeant: (at: number) => boolean,
): void {
  const { log_views, log_streams, is_hit } = points
  const side = POINT * size
  for (const isHit of [false, true]) {
    pen.fillStyle = isHit ? hit : point
    for (let at = 0; at < log_views.length; at += 1) {
      if (is_hit[at] !== isHit || !isMeant(at)) continue
      const [x, y] = [scale.x(log_views[at] ?? 0), scale.y(log_streams[at] ?? 0)]
      if (isHit) diamond(pen, x, y, HIT * size)
      else pen.fillRect(x - side / 2, y - side / 2, side, side)
    }
  }
}

/** Hits differ by their shape, too. */
function diamond(pen: CanvasRenderingContext2D, x: number, y: number, across: number): void {
  const half = across / 2
  pen.beginPath()
  pen.moveTo(x, y - half)
  pen.lineTo(x + half, y)
  pen.lineTo(x, y + half)
  pen.lineTo(x - half, y)
  pen.fill()
}
