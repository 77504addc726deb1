import { type RefObject, useCallback, useEffect, useMemo, useRef } from "react"
import type { EngineListener } from "@/features/player/engines/engine"
import { mediaEngine } from "@/features/player/engines/media"
import { usePlayback } from "@/features/player/hooks/use-playback"
import { useSound } from "@/features/player/hooks/use-sound"
import type { Report } from "@/lib/schema"

interface VoiceOptions {
  readonly report: Report
  /** Whether this is the one that is heard, and whether it moves. */
  readonly isHeard: boolean
  readonly isPlaying: boolean
  /** The place that all share, 0 to 1 of each track, and how often somebody jumped to it. */
  readonly place: RefObject<number>
  readonly jumps: number
  readonly onMove: (share: number) => void
  readonly onEnd: () => void
}

/** One of several tracks that are linked: it plays while it is heard, from the place where the last one was. */
export function useVoice(options: VoiceOptions) {
  const { report, isHeard, isPlaying, place, jumps, onMove, onEnd } = options
  const { duration } = report
  const { sound } = useSound(report)
  const url = sound?.kind === "copy" || sound?.kind === "sample" ? sound.url : null
  const open = useCallback((listener: EngineListener) => mediaEngine(url ?? "", listener), [url])
  const start = useMemo(() => (url === null ? null : open), [url, open])
  const playback = usePlayback(start, duration)
  const { seek, play, pause, watch } = playback
  const canPlay = start !== null && !playback.hasFailed

  // biome-ignore lint/correctness/useExhaustiveDependencies: a jump seeks as well, though its number says nothing
  useEffect(() => {
    if (!isHeard || !canPlay) return pause()
    seek(place.current * duration)
    if (isPlaying) play()
    else pause()
    return isPlaying ? watch((time) => onMove(time / duration)) : undefined
  }, [isHeard, canPlay, isPlaying, jumps, place, duration, seek, play, pause, watch, onMove])

  const wasPlaying = useRef(false)
  useEffect(() => {
    if (isHeard && wasPlaying.current && !playback.isPlaying) onEnd()
    wasPlaying.current = playback.isPlaying
  }, [isHeard, playback.isPlaying, onEnd])

  return { kind: sound?.kind, canPlay }
}
