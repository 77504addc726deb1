import { useEffect, useRef, useState } from "react"
import { send, sendSample } from "@/features/upload/api/send"
import { check } from "@/features/upload/check"
import type { Stated } from "@/features/upload/stated"
import { t } from "@/i18n"
import { type ShownProblem, shown } from "@/lib/problem"
import type { Accepted, LimitsFacts } from "@/lib/schema"

export type Upload =
  | { readonly step: "idle"; readonly wasCancelled: boolean }
  | { readonly step: "sending"; readonly name: string; readonly sent: number; readonly size: number }
  | { readonly step: "refused"; readonly problem: ShownProblem }

const IDLE: Upload = { step: "idle", wasCancelled: false }

/** Sends one recording, sample or address at a time, and hands what was accepted to `onAccepted`. */
export function useUpload(onAccepted: (accepted: Accepted) => void, limits: LimitsFacts, stated: Stated) {
  const [upload, setUpload] = useState<Upload>(IDLE)
  const sending = useRef<AbortController | null>(null)
  useEffect(() => () => sending.current?.abort(), [])

  const follow = async (start: (controller: AbortController) => Promise<Accepted>) => {
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
          : { step: "refused", problem: shown(error) },
      )
    }
  }

  const sendFile = (file: File) => {
    const problem = check(file, limits)
    if (problem !== null) return setUpload({ step: "refused", problem })
    const progress = (sent: number) =>
      setUpload({ step: "sending", name: file.name, sent: Math.min(sent, file.size), size: file.size })
    progress(0)
    return follow(({ signal }) => send(file, { stated, signal, onProgress: progress }))
  }

  const sendNamed = (name: string, title: string) => {
    setUpload({ step: "sending", name: title, sent: 0, size: 0 })
    return follow(() => sendSample(name, stated))
  }

  const sendAddress = (address: string) => {
    setUpload({ step: "sending", name: t("address.name"), sent: 0, size: 0 })
    return follow(async () => {
      const { sendAddress } = await import("@/features/upload/api/send-address")
      return sendAddress(address, stated)
    })
  }

  return { upload, sendFile, sendNamed, sendAddress, cancel: () => sending.current?.abort() }
}
