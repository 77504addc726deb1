import { useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { Trash2 } from "lucide-react"
import { Button } from "@/components/button"
import { deletePicture } from "@/features/social/api/pictures"
import { removeLater } from "@/features/social/deferred"
import { remember, type Way, without } from "@/features/social/way"
import { t } from "@/i18n"
import { keys } from "@/lib/keys"

interface DeletePictureProps {
  readonly id: string
  readonly name: string
  readonly way: Way
  readonly label?: string
}

/** Deletes a kept picture; for a moment that can be taken back. Without a label it is an icon. */
export function DeletePicture({ id, name, way, label }: DeletePictureProps) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const go = (next: Way) => {
    remember(next)
    void navigate({ to: "/social", search: next, replace: true, resetScroll: false })
  }
  const run = () => {
    removeLater({
      id,
      text: t("history.deleted", { name }),
      remove: () => deletePicture(id),
      onGone: () => {
        queries.removeQueries({ queryKey: keys.picture(id) })
        void queries.invalidateQueries({ queryKey: keys.pictures })
      },
      ...(way.picture === id && { onBack: () => go(way) }),
    })
    if (way.picture === id) go(without(way, "picture"))
  }
  const naming = label === undefined ? { "aria-label": t("history.delete", { name }) } : {}
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
