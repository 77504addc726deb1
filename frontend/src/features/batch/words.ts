import { t } from "@/i18n"
import { moment } from "@/lib/format"
import type { Batch } from "@/lib/schema"

/** What a batch is called; one without a name by the moment when it began. */
export function batchName({ name, created }: Batch): string {
  return name ?? t("batches.unnamed", { moment: moment(created) })
}

export function batchState({ state, open_until }: Batch): string {
  return t(state === "running" && open_until !== null ? "batches.state.open" : `batches.state.${state}`)
}

/** How many of its items have ended, whatever way. */
export function endedOf({ counts }: Batch): number {
  return counts.succeeded + counts.failed + counts.cancelled
}
