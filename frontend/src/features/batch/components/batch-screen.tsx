import { Link } from "@tanstack/react-router"
import { Button } from "@/components/button"
import { Page } from "@/components/page"
import { ProblemPanel } from "@/components/problem-panel"
import { useBatch } from "@/features/batch/api/batches"
import { BatchActions } from "@/features/batch/components/batch-actions"
import { ItemRow } from "@/features/batch/components/item-row"
import { LeftOpen } from "@/features/batch/components/left-open"
import { OutgoingList } from "@/features/batch/components/outgoing-list"
import { useOutgoing } from "@/features/batch/hooks/use-outgoing"
import { senderOf } from "@/features/batch/senders"
import { batchName, batchState, endedOf } from "@/features/batch/words"
import { t } from "@/i18n"
import { isUnreachable, shown } from "@/lib/problem"
import type { Batch } from "@/lib/schema"

/** One batch at its address: what is being sent, where each recording stands, and what to do with all of them. */
export function BatchScreen({ id, onDeleted }: { id: string; onDeleted: () => void }) {
  const found = useBatch(id)
  const { batch, items } = found
  const outgoing = useOutgoing(id)
  if (batch === undefined) {
    if (found.error === null) return <p role="status">{t("app.loading")}</p>
    return (
      <Page title={shown(found.error).title} className="mx-auto max-w-3xl pt-6">
        <div className="mt-6">
          <ProblemPanel
            problem={shown(found.error)}
            action={{ label: t("problem.retry"), run: () => void found.refetch() }}
          />
        </div>
        <AllBatches />
      </Page>
    )
  }
  const coming = outgoing.filter(({ state }) => state !== "refused" && state !== "unfit").length
  // Whoever has just sent the last file closes it by itself.
  const isLeftOpen = coming === 0 && (senderOf(id) === undefined || outgoing.length > 0)
  return (
    <Page
      title={batchName(batch)}
      eyebrow={batchState(batch)}
      headingClass="text-3xl sm:text-5xl [overflow-wrap:anywhere]"
      className="pt-6"
    >
      <Progress batch={batch} expected={batch.total + coming} />
      {isUnreachable(found.error) && (
        <p role="status" className="mt-3 text-soft">
          {t("batch.polling")}
        </p>
      )}
      <BatchActions batch={batch} onDeleted={onDeleted} />
      {isLeftOpen && batch.open_until !== null && <LeftOpen key={id} batch={id} until={batch.open_until} />}
      <OutgoingList batch={id} files={outgoing} />
      <section aria-labelledby="items-heading" className="mt-10">
        <h2 id="items-heading" className="text-xl font-semibold tracking-tight">
          {t("batch.items")}
        </h2>
        {items.length === 0 && <p className="mt-1 text-soft">{t("batch.empty")}</p>}
        <ol className="mt-3 divide-y divide-line">
          {items.map((item) => (
            <li key={item.number}>
              <ItemRow item={item} />
            </li>
          ))}
        </ol>
        {found.hasNextPage && (
          <Button className="mt-4" onClick={() => void found.fetchNextPage()}>
            {t("batches.more")}
          </Button>
        )}
      </section>
      <AllBatches />
    </Page>
  )
}

function AllBatches() {
  return (
    <p className="mt-10">
      <Link to="/batches" className="font-medium underline decoration-line underline-offset-4">
        {t("batches.all")}
      </Link>
    </p>
  )
}

/** How far all of it is, as a bar and in words. */
function Progress({ batch, expected }: { batch: Batch; expected: number }) {
  const { succeeded, failed, cancelled, waiting, queued, running } = batch.counts
  const done = t("batch.progress", { done: endedOf(batch), total: expected })
  const counts = [
    t("batch.counts.succeeded", { count: succeeded }),
    failed > 0 && t("batch.counts.failed", { count: failed }),
    cancelled > 0 && t("batch.counts.cancelled", { count: cancelled }),
    batch.state === "running" && t("batch.counts.underWay", { count: waiting + queued + running }),
  ].filter(Boolean)
  return (
    <div className="mt-6">
      <progress
        aria-label={done}
        value={endedOf(batch)}
        max={Math.max(1, expected)}
        className="h-3 w-full overflow-hidden rounded-full"
      />
      <p role="status" className="figures mt-2 flex flex-wrap gap-x-4">
        <strong className="font-semibold">{done}</strong>
        {counts.map((count) => (
          <span key={String(count)} className="text-soft">
            {count}
          </span>
        ))}
      </p>
    </div>
  )
}
