import { type RefObject, useCallback, useEffect, useRef } from "react"
import WaveSurfer from "wavesurfer.js"
import RegionsPlugin from "wavesurfer.js/plugins/regions"
import type { Playback } from "@/features/player/hooks/use-playback"
import type { Stretch } from "@/features/player/sound"
import { useColours } from "@/lib/use-colours"

/** Pale enough for lines over it to be read. */
const COLOURS = [
  "color-mix(in oklab, var(--color-strand-b) 38%, var(--color-surface))",
  "color-mix(in oklab, var(--color-strand-a) 55%, var(--color-surface))",
] as const
/** Less than this is a click that slipped. */
const SHORTEST_LOOP = 0.5

interface Drawing {
  readonly peaks: readonly number[]
  readonly duration: number
  readonly playback: Pick<Playback, "watch" | "seek" | "loop" | "setLoop">
}

/** Draw the service's own peaks; a press seeks, a stretch that is drawn over is repeated. The file is not decoded. */
export function useWaveform(place: RefObject<HTMLDivElement | null>, { peaks, duration, playback }: Drawing) {
  const { watch, seek, loop, setLoop } = playback
  const surfer = useRef<WaveSurfer | null>(null)
  const regions = useRef<RegionsPlugin | null>(null)

  useEffect(() => {
    if (place.current === null) return
    const plugin = RegionsPlugin.create()
    const drawn = WaveSurfer.create({
      container: place.current,
      peaks: [[...peaks]],
      duration,
      height: 112,
      barWidth: 2,
      barGap: 1,
      barRadius: 1,
      cursorWidth: 0,
      normalize: true,
      plugins: [plugin],
    })
    surfer.current = drawn
    regions.current = plugin
    drawn.on("interaction", seek)
    plugin.enableDragSelection({ color: "transparent" })
    plugin.on("region-created", (region) => {
      if (region.id === "loop") return
      const { start, end } = region
      region.remove()
      if (end - start >= SHORTEST_LOOP) setLoop({ start, end })
    })
    plugin.on("region-updated", ({ start, end }) => setLoop({ start, end }))
    const unwatch = watch((time) => drawn.setTime(time))
    return () => {
      unwatch()
      surfer.current = null
      regions.current = null
      drawn.destroy()
    }
  }, [place, peaks, duration, seek, setLoop, watch])

  useEffect(() => showLoop(regions.current, loop), [loop])

  const paint = useCallback((waveColor: string, progressColor: string) => {
    surfer.current?.setOptions({ waveColor, progressColor })
  }, [])
  useColours(place, COLOURS, paint)
}

function showLoop(plugin: RegionsPlugin | null, loop: Stretch | null): void {
  const shown = plugin?.getRegions().find(({ id }) => id === "loop")
  if (loop === null) shown?.remove()
  else if (shown) shown.setOptions(loop)
  else {
    const color = "color-mix(in oklab, var(--color-accent) 22%, transparent)"
    plugin?.addRegion({ id: "loop", ...loop, color, minLength: SHORTEST_LOOP })
  }
}
