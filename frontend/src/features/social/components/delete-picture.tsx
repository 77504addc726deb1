import { useQueryClient } from "@tanstack/react-query"
import { Trash2 } from "lucide-react"
import { Button } from "@/components/button"
import { deletePicture } from "@/features/social/api/pictures"
import { removeLater } from "@/features/social/deferred"
import { focusBeside, focusHeading } from "@/features/social/focus"
import { useGo } from "@/features/social/hooks/use-go"
import { heldPicture } from "@/features/social/own-picture"
import { hasAny, PICTURES, type Way, without } from "@/features/social/way"
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
  const go = useGo()
  const run = (event: React.MouseEvent) => {
    if (label === undefined) focusBeside(event.currentTarget)
    else focusHeading()
    removeLater({
      id,
      text: t("history.deleted", { name }),
      remove: () => deletePicture(id),
      onGone: () => {
        queries.removeQueries({ queryKey: keys.picture(id) })
        void queries.invalidateQueries({ queryKey: keys.pictures })
      },
      ...(way.picture === id && {
        onBack: () => go((now) => (hasPicture(now) ? now : { ...now, picture: id })),
      }),
    })
    if (way.picture === id) go((now) => without(now, "picture"))
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

/** Whether another picture was chosen meanwhile. */
function hasPicture(way: Way): boolean {
  return hasAny(way, PICTURES) || heldPicture() !== null
}
