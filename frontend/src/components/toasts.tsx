import { useEffect } from "react"
import { Toaster, toast } from "sonner"
import { type NotifyOptions, takeNotices } from "@/lib/notify"

const COLOURS = {
  "--normal-bg": "var(--color-ink)",
  "--normal-text": "var(--color-on-ink)",
  "--normal-border": "transparent",
} as React.CSSProperties

const TO_DECIDE = 10_000

/** Shows what waits, whenever `waiting` changes. */
export function Toasts({ waiting }: { waiting: readonly NotifyOptions[] }) {
  useEffect(() => {
    if (waiting.length === 0) return
    for (const { kind, text, more, action, until } of takeNotices()) {
      const id = toast[kind](text, {
        description: more,
        ...(action && { action: { label: action.label, onClick: action.run }, duration: TO_DECIDE }),
      })
      void until?.then(() => toast.dismiss(id))
    }
  }, [waiting])
  return (
    <Toaster
      position="bottom-center"
      style={COLOURS}
      toastOptions={{
        descriptionClassName: "opacity-80",
        classNames: { actionButton: "!min-h-8 !rounded-full !bg-on-ink !px-4 !text-ink" },
      }}
    />
  )
}
