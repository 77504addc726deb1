import { Mic, Square } from "lucide-react"
import { useState } from "react"
import { Button } from "@/components/button"
import { useRecorder } from "@/features/upload/hooks/use-recorder"
import { MOST_SECONDS } from "@/features/upload/recorder"
import { t } from "@/i18n"
import { moment, number } from "@/lib/format"

interface MicrophoneProps {
  readonly least: number
  readonly onFile: (file: File) => void
}

/** Below and above these peaks a recording is of little use. */
const [QUIET, LOUD] = [0.03, 0.99]

/** In seconds: the first moment that is recorded may come a little after the press. */
const MARGIN = 1

/** Up to a minute from the microphone, sent like a file. */
export function Microphone(props: MicrophoneProps) {
  const [isOpen, setIsOpen] = useState(false)
  if (!isOpen) {
    return (
      <Button onClick={() => setIsOpen(true)}>
        <Mic aria-hidden className="size-5" />
        {t("microphone.open")}
      </Button>
    )
  }
  return <Recording {...props} onClose={() => setIsOpen(false)} />
}

function Recording({ least, onFile, onClose }: MicrophoneProps & { readonly onClose: () => void }) {
  const nameNow = () => t("microphone.name", { when: moment(new Date().toISOString()) })
  const { recording, start, finish, discard } = useRecorder(onFile, nameNow)
  const isRecording = recording.step === "recording"
  return (
    <section aria-labelledby="microphone-heading" className="rounded-card bg-surface p-5 sm:p-6">
      <h2 id="microphone-heading" className="text-xl font-semibold tracking-tight">
        {t("microphone.title")}
      </h2>
      <p className="mt-1 max-w-measure text-soft">{t("microphone.text", { least })}</p>
      <p className="mt-3 max-w-measure rounded-card bg-notice-wash px-4 py-3 text-sm">
        {t("microphone.warning")}
      </p>
      {recording.step === "refused" && (
        <p role="alert" className="mt-3 max-w-measure rounded-card bg-alarm-wash px-4 py-3">
          {t(`microphone.${recording.why}`)}
        </p>
      )}
      {isRecording && <Level seconds={recording.seconds} level={recording.level} />}
      <p role="status" className={recording.step === "asking" ? "mt-3" : "sr-only"}>
        {recording.step === "asking" && t("microphone.asking")}
        {isRecording && t("microphone.began")}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        {isRecording ? (
          <>
            <Button
              look="primary"
              disabled={recording.seconds < least + MARGIN}
              onClick={() => void finish()}
            >
              <Square aria-hidden className="size-4" />
              {t("microphone.stop")}
            </Button>
            <Button onClick={discard}>{t("microphone.discard")}</Button>
          </>
        ) : (
          <>
            <Button look="primary" disabled={recording.step === "asking"} onClick={() => void start()}>
              <Mic aria-hidden className="size-5" />
              {t("microphone.start")}
            </Button>
            <Button onClick={onClose}>{t("microphone.close")}</Button>
          </>
        )}
      </div>
    </section>
  )
}

function Level({ seconds, level }: { readonly seconds: number; readonly level: number }) {
  const word = level >= LOUD ? "loud" : level < QUIET ? "quiet" : "good"
  return (
    <div className="mt-4 max-w-lg">
      <p className="figures font-medium">
        {t("microphone.recording", { seconds: number(Math.floor(seconds)), most: MOST_SECONDS })}
      </p>
      <progress
        className="mt-2 h-2 w-full overflow-hidden rounded-full"
        value={seconds}
        max={MOST_SECONDS}
        aria-hidden="true"
      />
      {/* A square root brings soft sounds to where an ear has them. */}
      <label className="mt-2 flex items-center gap-3 text-sm">
        {t("microphone.level")}
        <meter
          className="h-4 grow"
          min={0}
          max={1}
          low={0.17}
          high={0.98}
          optimum={0.6}
          value={Math.sqrt(Math.min(1, level))}
        />
      </label>
      <p className="mt-1 text-sm text-soft">{t(`microphone.${word}`)}</p>
    </div>
  )
}
