import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import type { Engine, EngineListener } from "@/features/player/engines/engine"
import type { Stretch } from "@/features/player/sound"

export const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const

export type Start = (listener: EngineListener) => Engine
/** Called as often as the screen is drawn while it plays, with the time in seconds. */
type OnMove = (time: number) => void

/** One track's playing: where it is, whether it moves, and how to change that. Without an engine only the place moves. */
export function usePlayback(start: Start | null, duration: number) {
  const engine = useRef<Engine | null>(null)
  const place = useRef(0)
  // Somebody wanted to hear it before there was anything that plays.
  const isAwaited = useRef(false)
  const movers = useRef(new Set<OnMove>())
  const [time, setTime] = useState(0)
  const [isPlaying, setIsPlaying] = useState(false)
  const [hasFailed, setHasFailed] = useState(false)
  const [speed, setSpeed] = useState(1)
  const [loop, setLoop] = useState<Stretch | null>(null)
  const looping = useRef(loop)
  looping.current = loop

  const moveTo = useCallback((next: number) => {
    place.current = next
    for (const move of movers.current) move(next)
    // Words follow four times a second; the cursor follows each frame.
    setTime(Math.floor(next * 4) / 4)
  }, [])

  const follow = useCallback(() => {
    if (engine.current === null) return
    const now = engine.current.now()
    const stretch = looping.current
    if (stretch !== null && now >= stretch.end) engine.current.seek(stretch.start)
    moveTo(Math.min(now, duration))
  }, [duration, moveTo])

  useEffect(() => {
    if (start === null) return
    setHasFailed(false)
    const opened = start({
      onTime: follow,
      onPlaying: setIsPlaying,
      onFailure: () => {
        setIsPlaying(false)
        setHasFailed(true)
      },
    })
    engine.current = opened
    if (place.current > 0) opened.seek(place.current)
    if (isAwaited.current) opened.play()
    isAwaited.current = false
    return () => {
      engine.current = null
      setIsPlaying(false)
      opened.close()
    }
  }, [start, follow])

  useEachFrame(isPlaying, follow)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new engine takes the chosen speed too
  useEffect(() => engine.current?.setSpeed(speed), [speed, start])

  const actions = useMemo(() => {
    const seek = (next: number) => {
      const held = Math.min(Math.max(0, next), duration)
      engine.current?.seek(held)
      moveTo(held)
    }
    return {
      seek,
      skip: (seconds: number) => seek(place.current + seconds),
      play: () => {
        isAwaited.current = engine.current === null
        engine.current?.play()
      },
      pause: () => {
        isAwaited.current = false
        engine.current?.pause()
      },
      /** Hear of every move of the place; gives the way to stop. */
      watch: (move: OnMove) => {
        movers.current.add(move)
        move(place.current)
        return () => void movers.current.delete(move)
      },
    }
  }, [duration, moveTo])

  return { time, isPlaying, hasFailed, speed, setSpeed, loop, setLoop, ...actions }
}

function useEachFrame(isWanted: boolean, run: () => void): void {
  useEffect(() => {
    if (!isWanted) return
    let frame = requestAnimationFrame(function each() {
      run()
      frame = requestAnimationFrame(each)
    })
    return () => cancelAnimationFrame(frame)
  }, [isWanted, run])
}

export type Playback = ReturnType<typeof usePlayback>
