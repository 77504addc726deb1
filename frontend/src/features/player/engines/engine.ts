/** What plays: our own media element, or a video's player in its frame. */
export interface Engine {
  play(): void
  pause(): void
  seek(time: number): void
  setSpeed(speed: number): void
  /** Seconds from the start, as far as it is known right now. */
  now(): number
  close(): void
}

export interface EngineListener {
  readonly onTime: () => void
  readonly onPlaying: (isPlaying: boolean) => void
  readonly onFailure: () => void
}
