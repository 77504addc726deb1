import { useEffect } from "react"
import { Toaster, toast } from "sonner"
import { type NotifyOptions, takeNotices } from "@/lib/notify"

const COLOURS = {
  "--normal-bg": "var(--color-ink)",
  "--normal-text": "var(--color-on-ink)",
  "--normal-border": "transparent",
} as React.CSSProperties

/** Shows what waits, whenever `waiting` changes. */
export function Toasts({ waiting }: { waiting: readonly NotifyOptions[] }) {
  useEffect(() => {
    if (waiting.length === 0) return
    for (const { kind, text, more } of takeNotices()) toast[kind](text, { description: more })
  }, [waiting])
  return (
    <Toaster position="bottom-center" style={COLOURS} toastOptions={{ descriptionClassName: "opacity-80" }} />
  )
}
