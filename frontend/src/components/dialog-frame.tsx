import { Dialog } from "@base-ui/react/dialog"
import type { ReactNode } from "react"
import { buttonClass } from "@/components/button"

interface DialogFrameProps {
  readonly title: string
  readonly text: string
  readonly close: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialogue over the screen. Focus goes in, stays in, and comes back. */
export function DialogFrame({ title, text, close, onClose, children }: DialogFrameProps) {
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-30 bg-sunken/80 backdrop-blur-sm" />
        <Dialog.Popup className="fixed top-1/2 left-1/2 z-40 max-h-[calc(100dvh-2rem)] w-[min(34rem,calc(100vw-2rem))] -translate-1/2 overflow-y-auto rounded-card border border-line bg-surface p-6 shadow-2xl">
          <Dialog.Title className="text-xl font-semibold tracking-tight">{title}</Dialog.Title>
          <Dialog.Description className="mt-2 text-soft">{text}</Dialog.Description>
          {children}
          <p className="mt-6 flex justify-end">
            <Dialog.Close className={buttonClass("quiet")}>{close}</Dialog.Close>
          </p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
