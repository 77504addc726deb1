import { useEffect, useRef, useState } from "react"
import { sendPicture } from "@/features/social/api/pictures"
import { t } from "@/i18n"
import { bytes } from "@/lib/format"
import { useLimits } from "@/lib/limits"
import { isUnreachable, ServiceProblem, type ShownProblem, shown } from "@/lib/problem"
import type { PictureReport } from "@/lib/schema"

export type Sending =
  | { readonly step: "idle" }
  | { readonly step: "sending"; readonly name: string; readonly sent: number; readonly size: number }
  /** With a way to send the same again where the connection, not the picture, was at fault. */
  | { readonly step: "refused"; readonly problem: ShownProblem; readonly again?: () => void }

/** Sends one picture at a time, a file or a sample's name, and hands over what was found of it. */
export function usePictureUpload(onJudged: (picture: File | string, report: PictureReport) => void) {
  const { max_bytes } = useLimits().pictures
  const [sending, setSending] = useState<Sending>({ step: "idle" })
  const current = useRef<AbortController | null>(null)
  useEffect(() => () => current.current?.abort(), [])

  const send = async (picture: File | string, keep = false): Promise<void> => {
    const { name, size } = typeof picture === "string" ? { name: picture, size: 0 } : picture
    if (size > max_bytes) return setSending({ step: "refused", problem: tooLarge(name, size, max_bytes) })
    const controller = new AbortController()
    current.current?.abort()
    current.current = controller
    const progress = (sent: number) => setSending({ step: "sending", name, sent: Math.min(sent, size), size })
    progress(0)
    try {
      const report = await sendPicture(picture, { keep, signal: controller.signal, onProgress: progress })
      setSending({ step: "idle" })
      onJudged(picture, report)
    } catch (error) {
      if (current.current !== controller) return
      if (controller.signal.aborted) return setSending({ step: "idle" })
      const problem = shown(error)
      const again = () => void send(picture, keep)
      setSending({ step: "refused", problem, ...(isUnreachable(error) && { again }) })
    }
  }
  return { sending, send, cancel: () => current.current?.abort() }
}

/** As the service would say it: it may hang up on a body that it won't take before that can be read. */
function tooLarge(name: string, size: number, limit: number): ServiceProblem {
  return new ServiceProblem(
    {
      code: "picture_too_large",
      status: 413,
      title: t("picture.tooLarge.title"),
      detail: t("check.tooLarge", { name, size: bytes(size), limit: bytes(limit) }),
      advice: t("picture.tooLarge.advice"),
    },
    { isOurs: true },
  )
}
