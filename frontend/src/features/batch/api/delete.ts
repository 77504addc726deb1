import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { stopSending } from "@/features/batch/senders"
import { tell } from "@/features/batch/tell"
import { batchName } from "@/features/batch/words"
import { t } from "@/i18n"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"
import { notify } from "@/lib/notify"
import type { Batch } from "@/lib/schema"

interface DeleteOptions {
  /** Whether the service keeps it for a while. */
  readonly canRestore: boolean
  readonly onDeleted: () => void
}

/** Deletes a batch at once, offers to take it back, and says when the service would not. */
export function useDeleteBatch(batch: Batch, { canRestore, onDeleted }: DeleteOptions) {
  const queries = useQueryClient()
  const [isDeleting, setIsDeleting] = useState(false)
  const params = { path: { batch: batch.id } }

  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: keys.batches })
    await queries.invalidateQueries({ queryKey: keys.analyses })
  }

  const restore = async () => {
    try {
      await unwrap(client.POST("/api/v1/batches/{batch}/restore", { params }))
      notify({ kind: "success", text: t("history.restored") })
    } catch (error) {
      tell(error)
    }
    await refresh()
  }

  const remove = async () => {
    setIsDeleting(true)
    try {
      await unwrap(client.DELETE("/api/v1/batches/{batch}", { params }))
      stopSending(batch.id, queries)
      const undo = { label: t("history.undo"), run: () => void restore() }
      const text = t("batch.deleted", { name: batchName(batch) })
      notify({ kind: "success", text, ...(canRestore && { action: undo }) })
      onDeleted()
      await refresh()
      // Its screen, which would ask for it once more, is left by now.
      queries.removeQueries({ queryKey: keys.batch(batch.id) })
    } catch (error) {
      tell(error)
      await refresh()
    }
    setIsDeleting(false)
  }

  return { remove, isDeleting }
}
