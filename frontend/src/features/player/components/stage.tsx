import { useEffect, useRef } from "react"
import { TimeAxis } from "@/components/time-axis"
import { LikenessStrip } from "@/features/player/components/likeness-strip"
import { Overlays } from "@/features/player/components/overlays"
import type { Overlay } from "@/features/player/curves"
import type { Playback } from "@/features/player/hooks/use-playback"
import { useWaveform } from "@/features/player/hooks/use-waveform"
import { t } from "@/i18n"
import { clock } from "@/lib/format"
import type { Report } from "@/lib/schema"

interface StageProps {
  readonly report: Report
  readonly playback: Playback
  readonly shown: ReadonlySet<Overlay>
}

/** Waveform, lines and likeness over one time axis, with one cursor through all of them. */
export function Stage({ report, playback, shown }: StageProps) {
  const { duration, along, curves } = report
  const { watch, seek, time } = playback
  const place = useRef<HTMLDivElement>(null)
  const cursor = useRef<HTMLDivElement>(null)
  useWaveform(place, { peaks: curves.peaks, duration, playback })
  useEffect(
    () =>
      watch((now) => {
        if (cursor.current) cursor.current.style.transform = `translateX(${(now / duration) * 100}%)`
      }),
    [watch, duration],
  )
  return (
    <div className="mt-4">
      <div className="relative">
        <div className="relative h-28 overflow-hidden rounded-tag bg-surface">
          <div ref={place} className="h-full" />
          <Overlays report={report} shown={shown} />
        </div>
        {along !== null && <LikenessStrip along={along} duration={duration} />}
        <div aria-hidden="true" className="pointer-events-none absolute inset-0 z-20 overflow-hidden">
          <div ref={cursor} className="h-full border-l-2 border-ink" />
        </div>
      </div>
      <TimeAxis duration={duration} />
      <input
        type="range"
        className="h-6 w-full"
        aria-label={t("player.position")}
        aria-valuetext={t("player.at", { at: clock(time), length: clock(duration) })}
        min={0}
        max={duration}
        step={1}
        value={time}
        onChange={(event) => seek(Number(event.target.value))}
      />
    </div>
  )
}
