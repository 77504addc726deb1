import { AlertDialog } from "@base-ui/react/alert-dialog"
import { buttonClass } from "@/components/button"
import { t } from "@/i18n"

interface ConfirmDialogProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly title: string
  readonly text: string
  readonly yes: string
  readonly onYes: () => void
}

/** Asks before what can't be undone. Focus goes in, stays in, and comes back. */
export function ConfirmDialog({ isOpen, onOpenChange, title, text, yes, onYes }: ConfirmDialogProps) {
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-30 bg-sunken/80 backdrop-blur-sm" />
        <AlertDialog.Popup className="fixed top-1/2 left-1/2 z-40 w-[min(28rem,calc(100vw-2rem))] -translate-1/2 rounded-card border border-line bg-surface p-6 shadow-2xl">
          <AlertDialog.Title className="text-xl font-semibold tracking-tight">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-soft [overflow-wrap:anywhere]">
            {text}
          </AlertDialog.Description>
          <div className="mt-6 flex flex-wrap justify-end gap-3">
            <AlertDialog.Close className={buttonClass("quiet")}>{t("dialog.cancel")}</AlertDialog.Close>
            <AlertDialog.Close className={buttonClass("primary")} onClick={onYes}>
              {yes}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
