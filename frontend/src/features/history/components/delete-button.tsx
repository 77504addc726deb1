import { Trash2 } from "lucide-react"
import { lazy, Suspense, useState } from "react"
import { Button } from "@/components/button"
import { useDelete } from "@/features/history/api/page"
import { t } from "@/i18n"
import { notify } from "@/lib/notify"
import { shown } from "@/lib/problem"

// The dialogue comes when it is first asked for: it is not needed to analyse a track.
const ConfirmDialog = lazy(() =>
  import("@/components/confirm-dialog").then(({ ConfirmDialog }) => ({ default: ConfirmDialog })),
)

interface DeleteButtonProps {
  readonly id: string
  readonly name: string
  readonly label?: string
  readonly onDeleted?: () => void
}

/** Deletes a report once it is confirmed. Without a label it is an icon. */
export function DeleteButton({ id, name, label, onDeleted }: DeleteButtonProps) {
  const [wasAsked, setWasAsked] = useState(false)
  const [isOpen, setIsOpen] = useState(false)
  const deletion = useDelete()
  const confirm = () =>
    deletion.mutate(id, {
      onSuccess: () => {
        notify({ kind: "success", text: t("history.deleted", { name }) })
        onDeleted?.()
      },
      onError: (error) => notify({ kind: "error", text: shown(error).title, more: shown(error).advice }),
    })
  const ask = () => {
    setWasAsked(true)
    setIsOpen(true)
  }
  const naming = label === undefined ? { "aria-label": t("history.delete", { name }) } : {}
  return (
    <>
      <Button
        look={label === undefined ? "bare" : "quiet"}
        className={label === undefined ? "px-3" : ""}
        disabled={deletion.isPending}
        onClick={ask}
        {...naming}
      >
        <Trash2 aria-hidden className="size-4" />
        {label}
      </Button>
      {wasAsked && (
        <Suspense>
          <ConfirmDialog
            isOpen={isOpen}
            onOpenChange={setIsOpen}
            title={t("history.confirm.title")}
            text={t("history.confirm.text", { name })}
            yes={t("history.confirm.yes")}
            onYes={confirm}
          />
        </Suspense>
      )}
    </>
  )
}
