import { useEffect, useRef, useState } from "react"
import { MOST_SECONDS, type Recorder, type Refusal, Refused, record } from "@/features/upload/recorder"

export type Recording =
  | { readonly step: "idle" }
  | { readonly step: "asking" }
  | { readonly step: "recording"; readonly seconds: number; readonly level: number }
  | { readonly step: "refused"; readonly why: Refusal }

const LOOK_EVERY = 100

/** One recording at a time; after a minute it is finished by itself. */
export function useRecorder(onFile: (file: File) => void, nameNow: () => string) {
  const [recording, setRecording] = useState<Recording>({ step: "idle" })
  const recorder = useRef<Recorder | null>(null)
  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
      recorder.current?.discard()
      recorder.current = null
    }
  }, [])

  const refuse = (why: Refusal) => {
    recorder.current = null
    setRecording({ step: "refused", why })
  }
  const start = async () => {
    setRecording({ step: "asking" })
    try {
      const opened = await record(() => refuse("broke"))
      if (isGone.current) return opened.discard()
      recorder.current = opened
      setRecording({ step: "recording", seconds: 0, level: 0 })
    } catch (error) {
      refuse(error instanceof Refused ? error.why : "broke")
    }
  }
  const finish = async () => {
    const opened = recorder.current
    recorder.current = null
    if (opened === null) return
    const file = await opened.finish(nameNow())
    setRecording({ step: "idle" })
    onFile(file)
  }
  const discard = () => {
    recorder.current?.discard()
    recorder.current = null
    setRecording({ step: "idle" })
  }

  const latest = useRef(finish)
  latest.current = finish
  const isRecording = recording.step === "recording"
  useEffect(() => {
    if (!isRecording) return
    const looking = setInterval(() => {
      const opened = recorder.current
      if (opened === null) return
      const seconds = opened.seconds()
      if (seconds >= MOST_SECONDS) return void latest.current()
      setRecording({ step: "recording", seconds, level: opened.level() })
    }, LOOK_EVERY)
    return () => clearInterval(looking)
  }, [isRecording])

  return { recording, start, finish, discard }
}
