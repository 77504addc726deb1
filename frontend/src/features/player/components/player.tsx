import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import { ChartFrame } from "@/components/chart-frame"
import { Controls } from "@/features/player/components/controls"
import { KeysDialog } from "@/features/player/components/keys-dialog"
import { LikenessNote } from "@/features/player/components/likeness-note"
import { OverlaySwitches } from "@/features/player/components/overlay-switches"
import { Readout } from "@/features/player/components/readout"
import { SoundLine } from "@/features/player/components/sound-line"
import { Stage } from "@/features/player/components/stage"
import { VideoFrame } from "@/features/player/components/video-frame"
import type { Overlay } from "@/features/player/curves"
import type { EngineListener } from "@/features/player/engines/engine"
import { mediaEngine } from "@/features/player/engines/media"
import { videoEngine } from "@/features/player/engines/video"
import { usePlayback } from "@/features/player/hooks/use-playback"
import { useShortcuts } from "@/features/player/hooks/use-shortcuts"
import { useSound } from "@/features/player/hooks/use-sound"
import type { Sound, Stretch } from "@/features/player/sound"
import { summaryOf, tableOf } from "@/features/player/wording"
import { t, useSpoken } from "@/i18n"
import type { Report } from "@/lib/schema"

interface PlayerProps {
  readonly report: Report
  /** A stretch that somebody wants to hear; another object each time. */
  readonly wanted: Stretch | null
}

const LOOP_SECONDS = 10

/** Hear the track where it may be heard, and see what was measured along it. */
export function Player({ report, wanted }: PlayerProps) {
  const { duration, along } = report
  const { sound, forget } = useSound(report)
  const [frame, setFrame] = useState<HTMLIFrameElement | null>(null)
  const start = useStart(sound, frame)
  const playback = usePlayback(start, duration)
  const [shown, setShown] = useState<ReadonlySet<Overlay>>(new Set(["energy"]))
  const [areKeysOpen, setAreKeysOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const { isPlaying, play, pause, seek, skip, loop, setLoop, time } = playback

  const spoken = useSpoken()
  // biome-ignore lint/correctness/useExhaustiveDependencies: its words change with the language
  const table = useMemo(() => tableOf(report), [report, spoken])
  const toggle = isPlaying ? pause : play
  const toggleLoop = () => {
    if (loop !== null) return setLoop(null)
    const { start, end } = along?.strongest ?? { start: time, end: time + LOOP_SECONDS }
    setLoop({ start, end: Math.min(end, duration) })
    seek(start)
  }
  const shortcuts = useShortcuts({ toggle, skip, loop: toggleLoop, help: () => setAreKeysOpen(true) })
  useEffect(() => {
    if (wanted === null) return
    place.current?.scrollIntoView({ block: "center" })
    setLoop(null)
    seek(wanted.start)
    play()
  }, [wanted, play, seek, setLoop])

  return (
    <div ref={place} className="scroll-mt-4">
      <ChartFrame heading="h2" title={t("player.title")} summary={summaryOf(report)} table={table}>
        {sound?.kind === "video" && <VideoFrame id={sound.id} onFrame={setFrame} />}
        {sound && <SoundLine sound={sound} hasFailed={playback.hasFailed} onForget={forget} />}
        <Controls
          playback={playback}
          duration={duration}
          canPlay={start !== null && !playback.hasFailed}
          hasStrongest={along !== null}
          onToggle={toggle}
          onLoop={toggleLoop}
          onKeys={() => setAreKeysOpen(true)}
        />
        <Stage report={report} playback={playback} shown={shown} />
        <Readout report={report} time={time} />
        <OverlaySwitches shown={shown} onChange={setShown} />
        <LikenessNote report={report} loop={loop} />
      </ChartFrame>
      <KeysDialog
        isOpen={areKeysOpen}
        onOpenChange={setAreKeysOpen}
        areOn={shortcuts.areOn}
        onSwitch={shortcuts.switchTo}
      />
    </div>
  )
}

/** How to begin playing, as soon as there is something that plays. */
function useStart(sound: Sound | undefined, frame: HTMLIFrameElement | null) {
  const url = sound?.kind === "copy" || sound?.kind === "sample" ? sound.url : null
  const fromFile = useCallback((listener: EngineListener) => mediaEngine(url ?? "", listener), [url])
  return useMemo(() => {
    if (url !== null) return fromFile
    return frame && ((listener: EngineListener) => videoEngine(frame, listener))
  }, [url, fromFile, frame])
}
