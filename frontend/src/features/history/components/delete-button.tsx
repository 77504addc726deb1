import { Trash2 } from "lucide-react"
import { Button } from "@/components/button"
import { useDelete } from "@/features/history/api/delete"
import { t } from "@/i18n"

interface DeleteButtonProps {
  readonly id: string
  readonly name: string
  readonly label?: string
  readonly onDelete?: () => void
}

/** Deletes a report; that can be taken back for a moment. Without a label it is an icon. */
export function DeleteButton({ id, name, label, onDelete }: DeleteButtonProps) {
  const remove = useDelete()
  const naming = label === undefined ? { "aria-label": t("history.delete", { name }) } : {}
  const run = () => {
    void remove([{ id, name }])
    onDelete?.()
  }
  return (
    <Button
      look={label === undefined ? "bare" : "quiet"}
      className={label === undefined ? "px-3" : ""}
      onClick={run}
      {...naming}
    >
      <Trash2 aria-hidden className="size-4" />
      {label}
    </Button>
  )
}
