import type { Engine, EngineListener } from "@/features/player/engines/engine"

const VIDEO_ORIGIN = "https://www.youtube-nocookie.com"
/** Codes of the player's state. */
const [ENDED, PLAYING, PAUSED] = [0, 1, 2]
const ASK_EVERY = 250

interface Told {
  readonly event?: string
  readonly info?: { readonly currentTime?: number; readonly playerState?: number } | null
}

/** Where a video's player is, told that this page will speak with it. */
export function videoAddress(id: string): string {
  const query = new URLSearchParams({
    enablejsapi: "1",
    origin: globalThis.location.origin,
    playsinline: "1",
    rel: "0",
  })
  return `${VIDEO_ORIGIN}/embed/${encodeURIComponent(id)}?${query}`
}

/** Steer the player in a frame by messages: its script stays where it is, ours needs none of it. */
export function videoEngine(frame: HTMLIFrameElement, listener: EngineListener): Engine {
  const { onTime, onPlaying, onFailure } = listener
  const listening = new AbortController()
  const say = (message: object) =>
    frame.contentWindow?.postMessage(JSON.stringify({ ...message, id: "player" }), VIDEO_ORIGIN)
  const waiting: object[] = []
  const order = (func: string, ...args: unknown[]) => {
    const message = { event: "command", func, args }
    if (hasAnswered) say(message)
    else waiting.push(message)
  }
  let [told, toldAt, isPlaying, speed, hasAnswered] = [0, 0, false, 1, false]
  let asking: ReturnType<typeof setInterval> | undefined
  const ask = () => (hasAnswered ? clearInterval(asking) : say({ event: "listening" }))
  // Before its page is there nobody listens, and it answers only some time after.
  const begin = () => {
    clearInterval(asking)
    asking = setInterval(ask, ASK_EVERY)
  }
  frame.addEventListener("load", begin, { signal: listening.signal })

  const hear = ({ event, info }: Told) => {
    hasAnswered = true
    for (const message of waiting.splice(0)) say(message)
    if (event === "onError") onFailure()
    if (info?.currentTime !== undefined) {
      ;[told, toldAt] = [info.currentTime, performance.now()]
      onTime()
    }
    const { playerState } = info ?? {}
    if (playerState === PLAYING || playerState === PAUSED || playerState === ENDED) {
      isPlaying = playerState === PLAYING
      onPlaying(isPlaying)
    }
  }
  globalThis.addEventListener(
    "message",
    ({ origin, source, data }: MessageEvent) => {
      if (origin !== VIDEO_ORIGIN || source !== frame.contentWindow || typeof data !== "string") return
      const message = parse(data)
      if (message !== null) hear(message)
    },
    { signal: listening.signal },
  )
  return {
    play: () => order("playVideo"),
    pause: () => order("pauseVideo"),
    seek: (time) => {
      ;[told, toldAt] = [time, performance.now()]
      order("seekTo", time, true)
    },
    setSpeed: (next) => {
      speed = next
      order("setPlaybackRate", next)
    },
    // It tells its time a few times a second; between, its time goes on as ours does.
    now: () => (isPlaying ? told + ((performance.now() - toldAt) / 1000) * speed : told),
    close: () => {
      clearInterval(asking)
      listening.abort()
    },
  }
}

function parse(data: string): Told | null {
  try {
    const message: unknown = JSON.parse(data)
    return typeof message === "object" ? (message as Told | null) : null
  } catch {
    return null
  }
}
