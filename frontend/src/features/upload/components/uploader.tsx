import { lazy, Suspense, useEffect, useRef, useState } from "react"
import { ProblemPanel } from "@/components/problem-panel"
import { useLimits } from "@/features/upload/api/limits"
import { DropZone } from "@/features/upload/components/drop-zone"
import { Samples } from "@/features/upload/components/samples"
import { Sending } from "@/features/upload/components/sending"
import { TellMore } from "@/features/upload/components/tell-more"
import { useUpload } from "@/features/upload/hooks/use-upload"
import { NOTHING } from "@/features/upload/stated"
import { t } from "@/i18n"
import { notify } from "@/lib/notify"
import type { ShownProblem } from "@/lib/problem"
import type { Accepted } from "@/lib/schema"

// A file is what most bring: the field for an address comes after the first screen.
const AddressField = lazy(async () => ({
  default: (await import("@/features/upload/components/address-field")).AddressField,
}))

/** Everything that turns a file, a sample or an address into an analysis. */
export function Uploader({ onAccepted }: { onAccepted: (accepted: Accepted) => void }) {
  const limits = useLimits()
  const [stated, setStated] = useState(NOTHING)
  const { upload, sendFile, sendNamed, sendAddress, cancel } = useUpload(onAccepted, limits, stated)
  const takeOne = (file: File, others: number) => {
    if (others > 0) notify({ kind: "info", text: t("drop.tooMany", { name: file.name }) })
    void sendFile(file)
  }
  return (
    <div className="grid grid-cols-1 gap-8">
      {upload.step === "refused" && <Refusal problem={upload.problem} />}
      {upload.step === "sending" ? (
        <Sending {...upload} onCancel={cancel} />
      ) : (
        <DropZone limits={limits} onFile={takeOne} />
      )}
      {limits.youtube && (
        <div className="min-h-24">
          <Suspense>
            <AddressField
              isBusy={upload.step === "sending"}
              onSend={(address) => void sendAddress(address)}
            />
          </Suspense>
        </div>
      )}
      {upload.step !== "sending" && <TellMore stated={stated} onChange={setStated} />}
      <p role="status" className="sr-only">
        {upload.step === "idle" && upload.wasCancelled ? t("upload.cancelled") : ""}
      </p>
      <div className="grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-[2fr_1fr]">
        <Samples onChoose={sendNamed} isBusy={upload.step === "sending"} />
        <Privacy />
      </div>
    </div>
  )
}

/** A refusal comes into view, however far down the button was. */
function Refusal({ problem }: { problem: ShownProblem }) {
  const ref = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new problem comes into view anew
  useEffect(() => ref.current?.scrollIntoView({ block: "nearest" }), [problem])
  return (
    <div ref={ref} className="scroll-mt-4">
      <ProblemPanel problem={problem} />
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
      <p className="mt-1 max-w-[48ch] text-soft">{t("privacy.text")}</p>
    </section>
  )
}
