/** A minute of microphone: how it is opened, heard and turned into a file. */

export const MOST_SECONDS = 60
/** In the order in which we want them; the service takes all. */
const KINDS = [
  { type: "audio/webm;codecs=opus", ending: "webm" },
  { type: "audio/ogg;codecs=opus", ending: "ogg" },
  { type: "audio/mp4", ending: "m4a" },
] as const

export type Refusal = "denied" | "missing" | "unable" | "broke"

export class Refused extends Error {
  constructor(readonly why: Refusal) {
    super(why)
  }
}

export interface Recorder {
  /** The highest sample of the last moment, 0 to 1. */
  level(): number
  seconds(): number
  /** End, and give what was recorded. */
  finish(name: string): Promise<File>
  /** End, and keep nothing. */
  discard(): void
}

/** Open the microphone and begin; throws `Refused`. */
export async function record(onBroken: () => void): Promise<Recorder> {
  const kind = KINDS.find(({ type }) => globalThis.MediaRecorder?.isTypeSupported(type))
  if (kind === undefined || navigator.mediaDevices === undefined) throw new Refused("unable")
  const stream = await openMicrophone()
  const sound = new AudioContext()
  const recording = new MediaRecorder(stream, { mimeType: kind.type, audioBitsPerSecond: 192_000 })
  const parts: Blob[] = []
  const begun = performance.now()
  const ended = new Promise<void>((resolve) => recording.addEventListener("stop", () => resolve()))
  recording.addEventListener("dataavailable", ({ data }) => data.size > 0 && parts.push(data))
  const close = () => {
    for (const track of stream.getTracks()) track.stop()
    void sound.close()
  }
  const listening = new AbortController()
  const broken = () => {
    close()
    onBroken()
  }
  recording.addEventListener("error", broken, { signal: listening.signal })
  for (const track of stream.getTracks())
    track.addEventListener("ended", broken, { signal: listening.signal })
  const level = meter(sound, stream)
  recording.start(1000)
  const stop = () => {
    listening.abort()
    if (recording.state !== "inactive") recording.stop()
  }
  return {
    level,
    seconds: () => (performance.now() - begun) / 1000,
    finish: async (name) => {
      stop()
      await ended
      close()
      return new File(parts, `${name}.${kind.ending}`, { type: kind.type.split(";")[0] ?? "" })
    },
    discard: () => {
      stop()
      close()
    },
  }
}

/** Without what browsers do to voices: it would change loudness and timbre even more than the microphone does. */
async function openMicrophone(): Promise<MediaStream> {
  const audio = { echoCancellation: false, noiseSuppression: false, autoGainControl: false }
  try {
    return await navigator.mediaDevices.getUserMedia({ audio })
  } catch (error) {
    const name = error instanceof DOMException ? error.name : ""
    if (name === "NotAllowedError" || name === "SecurityError") throw new Refused("denied")
    throw new Refused(name === "NotFoundError" ? "missing" : "unable")
  }
}

function meter(sound: AudioContext, stream: MediaStream): () => number {
  const analyser = sound.createAnalyser()
  sound.createMediaStreamSource(stream).connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  return () => {
    analyser.getFloatTimeDomainData(samples)
    return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  }
}
