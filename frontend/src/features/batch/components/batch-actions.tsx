import { Ban, Download, RotateCcw, Trash2 } from "lucide-react"
import { useState } from "react"
import { Button } from "@/components/button"
import { useBatchChanges } from "@/features/batch/api/batches"
import { useDeleteBatch } from "@/features/batch/api/delete"
import { tell } from "@/features/batch/tell"
import { batchName } from "@/features/batch/words"
import { t } from "@/i18n"
import { later } from "@/lib/later"
import { useLimits } from "@/lib/limits"
import { notify } from "@/lib/notify"
import type { Batch } from "@/lib/schema"
import { saveFile } from "@/lib/table-file"

const ConfirmDialog = later(async () => (await import("@/components/confirm-dialog")).ConfirmDialog)

/** What can be done with a batch as a whole. Only what can't be taken back is asked about. */
export function BatchActions({ batch, onDeleted }: { batch: Batch; onDeleted: () => void }) {
  const { retry, cancel, results } = useBatchChanges(batch.id)
  const canRestore = useLimits().undo_seconds > 0
  const { remove, isDeleting } = useDeleteBatch(batch, { canRestore, onDeleted })
  const [isAsking, setIsAsking] = useState<boolean | null>(null)
  const retryFailed = () =>
    retry.mutate(undefined, {
      onSuccess: ({ retried, not_retried }) =>
        notify({
          kind: "info",
          text: t("batch.retried", { count: retried.length }),
          ...(not_retried.length > 0 && { more: t("batch.notRetried", { count: not_retried.length }) }),
        }),
      onError: tell,
    })
  const save = () =>
    results.mutate(undefined, {
      onSuccess: (table) => saveFile(`batch-${batch.id}.csv`, table, "text/csv"),
      onError: tell,
    })
  return (
    <div className="mt-6 flex flex-wrap gap-3">
      <Button look="primary" disabled={batch.total === 0 || results.isPending} onClick={save}>
        <Download aria-hidden className="size-4" />
        {t("batch.csv")}
      </Button>
      {batch.counts.failed > 0 && (
        <Button disabled={retry.isPending} onClick={retryFailed}>
          <RotateCcw aria-hidden className="size-4" />
          {t("batch.retry")}
        </Button>
      )}
      {batch.state === "running" && (
        <Button disabled={cancel.isPending} onClick={() => cancel.mutate(undefined, { onError: tell })}>
          <Ban aria-hidden className="size-4" />
          {t("batch.cancel")}
        </Button>
      )}
      <Button
        look="bare"
        disabled={isDeleting}
        onClick={() => (canRestore ? void remove() : setIsAsking(true))}
      >
        <Trash2 aria-hidden className="size-4" />
        {t("batch.delete")}
      </Button>
      {isAsking !== null && (
        <ConfirmDialog
          isOpen={isAsking}
          onOpenChange={setIsAsking}
          title={t("batch.delete.title")}
          text={t("batch.delete.text", { name: batchName(batch) })}
          yes={t("batch.delete")}
          onYes={() => void remove()}
        />
      )}
    </div>
  )
}
