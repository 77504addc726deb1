import { useEffect, useRef, useState } from "react"
import { send, sendSample } from "@/features/upload/api/send"
import { t } from "@/i18n"
import { isUnreachable, type ShownProblem, shown } from "@/lib/problem"
import { check } from "@/lib/recording"
import type { Accepted, LimitsFacts } from "@/lib/schema"
import type { Stated } from "@/lib/stated"

export type Upload =
  | { readonly step: "idle"; readonly wasCancelled: boolean }
  | { readonly step: "sending"; readonly name: string; readonly sent: number; readonly size: number }
  /** With a way to send the same again where the connection, not the recording, was at fault. */
  | { readonly step: "refused"; readonly problem: ShownProblem; readonly again?: () => void }

const IDLE: Upload = { step: "idle", wasCancelled: false }

/** The connection broke before the service had said yes: nothing was accepted, and what was to be sent is still here. */
function cutOff(error: unknown): ShownProblem {
  return {
    ...shown(error),
    title: t("upload.cut.title"),
    detail: t("upload.cut.detail"),
    advice: t("upload.cut.advice"),
  }
}

/** Sends one recording, sample or address at a time, and hands what was accepted to `onAccepted`. */
export function useUpload(onAccepted: (accepted: Accepted) => void, limits: LimitsFacts, stated: Stated) {
  const [upload, setUpload] = useState<Upload>(IDLE)
  const sending = useRef<AbortController | null>(null)
  useEffect(() => () => sending.current?.abort(), [])
  const isSending = upload.step === "sending"
  useEffect(() => {
    if (!isSending) return
    // Whoever leaves now loses what was sent so far; the browser asks whether that is meant.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener("beforeunload", ask)
    return () => removeEventListener("beforeunload", ask)
  }, [isSending])

  const follow = async (start: (controller: AbortController) => Promise<Accepted>, again: () => void) => {
    const controller = new AbortController()
    sending.current?.abort()
    sending.current = controller
    try {
      const accepted = await start(controller)
      if (!controller.signal.aborted) onAccepted(accepted)
    } catch (error) {
      if (sending.current !== controller) return
      setUpload(
        controller.signal.aborted
          ? { step: "idle", wasCancelled: true }
          : isUnreachable(error)
            ? { step: "refused", problem: cutOff(error), again }
            : { step: "refused", problem: shown(error) },
      )
    }
  }

  const sendFile = (file: File): Promise<void> | undefined => {
    const problem = check(file, limits)
    if (problem !== null) {
      setUpload({ step: "refused", problem })
      return
    }
    const progress = (sent: number) =>
      setUpload({ step: "sending", name: file.name, sent: Math.min(sent, file.size), size: file.size })
    progress(0)
    return follow(
      async ({ signal }) => {
        const accepted = await send(file, { stated, signal, onProgress: progress })
        void import("@/lib/own-copy").then(({ keepCopy }) => keepCopy(accepted.id, file))
        return accepted
      },
      () => void sendFile(file),
    )
  }

  const sendNamed = (name: string, title: string): Promise<void> => {
    setUpload({ step: "sending", name: title, sent: 0, size: 0 })
    return follow(
      () => sendSample(name, stated),
      () => void sendNamed(name, title),
    )
  }

  const sendVideo = (address: string): Promise<void> => {
    setUpload({ step: "sending", name: t("address.name"), sent: 0, size: 0 })
    return follow(
      async () => {
        const { sendAddress } = await import("@/features/upload/api/send-address")
        return sendAddress(address, stated)
      },
      () => void sendVideo(address),
    )
  }

  return { upload, sendFile, sendNamed, sendAddress: sendVideo, cancel: () => sending.current?.abort() }
}
