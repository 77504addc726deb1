import { useEffect, useRef, useState } from "react"
import { ProblemPanel } from "@/components/problem-panel"
import { DropZone } from "@/features/upload/components/drop-zone"
import { Samples } from "@/features/upload/components/samples"
import { Sending } from "@/features/upload/components/sending"
import { useUpload } from "@/features/upload/hooks/use-upload"
import { t, withWords } from "@/i18n"
import { later } from "@/lib/later"
import { useLimits } from "@/lib/limits"
import type { ShownProblem } from "@/lib/problem"
import type { Accepted } from "@/lib/schema"
import { NOTHING } from "@/lib/stated"

// A file alone is what most bring: what else there is to say or to send comes after the first screen.
const TellMore = later(async () => (await import("@/components/tell-more")).TellMore)

const AddressField = later(
  async () => (await import("@/features/upload/components/address-field")).AddressField,
)

const Microphone = later(
  async () => (await withWords(["microphone"], import("@/features/upload/components/microphone"))).Microphone,
)

interface UploaderProps {
  readonly onAccepted: (accepted: Accepted) => void
  readonly onMany: (files: readonly File[]) => void
}

/** Everything that turns a file, a sample or an address into an analysis. */
export function Uploader({ onAccepted, onMany }: UploaderProps) {
  const limits = useLimits()
  const [stated, setStated] = useState(NOTHING)
  const { upload, sendFile, sendNamed, sendAddress, cancel } = useUpload(onAccepted, limits, stated)
  const take = (files: readonly File[]) => {
    const [file] = files
    if (files.length > 1) onMany(files)
    else if (file) void sendFile(file)
  }
  return (
    <div className="grid grid-cols-1 gap-4 sm:gap-8">
      {upload.step === "refused" && <Refusal {...upload} />}
      {upload.step === "sending" ? (
        <Sending {...upload} onCancel={cancel} />
      ) : (
        <DropZone limits={limits} onFiles={take} />
      )}
      <Samples onChoose={sendNamed} isBusy={upload.step === "sending"} />
      {upload.step !== "sending" && (
        <div className="min-h-11">
          <Microphone least={limits.min_seconds} onFile={(file) => void sendFile(file)} />
        </div>
      )}
      {limits.youtube && (
        <div className="min-h-24">
          <AddressField isBusy={upload.step === "sending"} onSend={(address) => void sendAddress(address)} />
        </div>
      )}
      {upload.step !== "sending" && (
        <div className="min-h-11">
          <TellMore label={t("stated.open")} stated={stated} onChange={setStated} />
        </div>
      )}
      <p role="status" className="sr-only">
        {upload.step === "idle" && upload.wasCancelled ? t("upload.cancelled") : ""}
      </p>
      <Privacy />
    </div>
  )
}

/** A refusal comes into view, however far down the button was. */
function Refusal({ problem, again }: { problem: ShownProblem; again?: () => void }) {
  const ref = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new problem comes into view anew
  useEffect(() => {
    // Newer browsers give a promise, which is no way to clean up.
    ref.current?.scrollIntoView({ block: "nearest" })
  }, [problem])
  return (
    <div ref={ref} className="scroll-mt-4">
      <ProblemPanel
        problem={problem}
        {...(again && { action: { label: t("upload.cut.again"), run: again } })}
      />
    </div>
  )
}

/** What is kept, and until when. */
function Privacy() {
  return (
    <section aria-labelledby="privacy-heading">
      <h2 id="privacy-heading" className="text-xl font-semibold tracking-tight">
        {t("privacy.heading")}
      </h2>
      <p className="mt-1 max-w-note text-soft">{t("privacy.text")}</p>
    </section>
  )
}
