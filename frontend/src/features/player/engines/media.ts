import type { Engine, EngineListener } from "@/features/player/engines/engine"

/** Play a file by a media element: it decodes as it goes, so that a long track costs no more than a short one. */
export function mediaEngine(url: string, { onTime, onPlaying, onFailure }: EngineListener): Engine {
  const audio = new Audio()
  const listening = new AbortController()
  const on = (type: string, listener: () => void) =>
    audio.addEventListener(type, listener, { signal: listening.signal })
  let isMeasuring = false
  let wanted = 0
  on("timeupdate", () => !isMeasuring && onTime())
  on("seeked", () => !isMeasuring && onTime())
  on("play", () => onPlaying(true))
  on("pause", () => onPlaying(false))
  on("error", onFailure)
  // What a browser recorded states no length, and can't be sought in until its end was looked for.
  on("loadedmetadata", () => {
    if (Number.isFinite(audio.duration)) return
    isMeasuring = true
    audio.currentTime = Number.MAX_SAFE_INTEGER
  })
  on("durationchange", () => {
    if (!isMeasuring || !Number.isFinite(audio.duration)) return
    isMeasuring = false
    audio.currentTime = wanted
  })
  audio.preload = "auto"
  audio.preservesPitch = true
  audio.src = url
  return {
    play: () => void audio.play().catch((error: unknown) => isRefusal(error) && onFailure()),
    pause: () => audio.pause(),
    seek: (time) => {
      wanted = time
      if (!isMeasuring) audio.currentTime = time
    },
    setSpeed: (speed) => {
      audio.playbackRate = speed
    },
    now: () => (isMeasuring ? wanted : audio.currentTime),
    close: () => {
      listening.abort()
      audio.pause()
      audio.removeAttribute("src")
      audio.load()
    },
  }
}

/** A pause that overtakes a play is no failure, and neither is a browser that waits for a press. */
function isRefusal(error: unknown): boolean {
  return error instanceof DOMException && error.name === "NotSupportedError"
}
