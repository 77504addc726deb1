import { Dialog } from "@base-ui/react/dialog"
import { buttonClass } from "@/components/button"
import { t } from "@/i18n"

interface KeysDialogProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly areOn: boolean
  readonly onSwitch: (areOn: boolean) => void
}

const KEYS = [
  ["player.keySpace", "player.keySpaceText"],
  ["player.keyArrows", "player.keyArrowsText"],
  ["player.keyLoop", "player.keyLoopText"],
  ["player.keyHelp", "player.keyHelpText"],
] as const

/** The player's keys, and the switch for all of them. */
export function KeysDialog({ isOpen, onOpenChange, areOn, onSwitch }: KeysDialogProps) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-30 bg-sunken/80 backdrop-blur-sm" />
        <Dialog.Popup className="fixed top-1/2 left-1/2 z-40 w-[min(28rem,calc(100vw-2rem))] -translate-1/2 rounded-card border border-line bg-surface p-6 shadow-2xl">
          <Dialog.Title className="text-xl font-semibold tracking-tight">
            {t("player.keysTitle")}
          </Dialog.Title>
          <Dialog.Description className="mt-2 text-soft">{t("player.keysText")}</Dialog.Description>
          <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-5 gap-y-2">
            {KEYS.map(([key, text]) => (
              <div key={key} className="contents">
                <dt>
                  <kbd className="rounded-tag border border-edge px-2 py-0.5 font-sans text-sm">{t(key)}</kbd>
                </dt>
                <dd>{t(text)}</dd>
              </div>
            ))}
          </dl>
          <label className="mt-5 inline-flex min-h-11 items-center gap-3 font-medium">
            <input
              type="checkbox"
              className="size-5"
              checked={areOn}
              onChange={(event) => onSwitch(event.target.checked)}
            />
            {t("player.keysOn")}
          </label>
          <div className="mt-4 flex justify-end">
            <Dialog.Close className={buttonClass("primary")}>{t("player.keysClose")}</Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
