import { Link } from "@tanstack/react-router"
import { useEffect } from "react"
import { Button } from "@/components/button"
import { Empty } from "@/components/empty"
import { Page } from "@/components/page"
import { ProblemPanel } from "@/components/problem-panel"
import { useBatches } from "@/features/batch/api/batches"
import { NewBatch } from "@/features/batch/components/new-batch"
import { useNewBatch } from "@/features/batch/hooks/use-new-batch"
import { batchName, batchState, endedOf } from "@/features/batch/words"
import { t } from "@/i18n"
import { moment } from "@/lib/format"
import { takeOver } from "@/lib/handover"
import { shown } from "@/lib/problem"
import type { Batch } from "@/lib/schema"

/** A new batch, and those there are. */
export function BatchesScreen({ onBatch }: { onBatch: (id: string) => void }) {
  const batches = useBatches()
  const { isBusy, failed, files, addresses } = useNewBatch(onBatch)
  useEffect(() => files(takeOver()), [files])
  const rows = batches.data?.pages.flatMap(({ items }) => items)
  return (
    <Page title={t("batches.title")} className="pt-6">
      <p className="mt-2 max-w-brief text-lg text-soft">{t("batches.lead")}</p>
      <p role="status" className="text-soft">
        {isBusy && t("batches.opening")}
      </p>
      {failed && (
        <div className="mt-6">
          <ProblemPanel problem={failed.problem} action={{ label: t("problem.retry"), run: failed.again }} />
        </div>
      )}
      <NewBatch isBusy={isBusy} onFiles={files} onAddresses={addresses} />
      {batches.error && (
        <div className="mt-8">
          <ProblemPanel
            problem={shown(batches.error)}
            action={{ label: t("problem.retry"), run: () => void batches.refetch() }}
          />
        </div>
      )}
      {rows?.length === 0 && (
        <Empty title={t("batches.none.title")} text={t("batches.none.text")}>
          {null}
        </Empty>
      )}
      {rows !== undefined && rows.length > 0 && (
        <section aria-labelledby="batches-heading" className="mt-12">
          <h2 id="batches-heading" className="text-xl font-semibold tracking-tight">
            {t("batches.list")}
          </h2>
          <ul className="mt-3 divide-y divide-line">
            {rows.map((batch) => (
              <li key={batch.id}>
                <BatchRow batch={batch} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {batches.hasNextPage && (
        <Button className="mt-4" onClick={() => void batches.fetchNextPage()}>
          {t("batches.more")}
        </Button>
      )}
    </Page>
  )
}

function BatchRow({ batch }: { batch: Batch }) {
  const { failed } = batch.counts
  return (
    <Link
      to="/batches/$id"
      params={{ id: batch.id }}
      className="group flex min-w-0 flex-wrap items-center justify-between gap-x-6 gap-y-1 rounded-card px-2 py-3 transition-colors hover:bg-surface"
    >
      <span className="min-w-0">
        <span className="block truncate font-medium group-hover:text-accent">{batchName(batch)}</span>
        <span className="figures block text-sm text-soft">{moment(batch.created)}</span>
      </span>
      <span className="figures text-sm">
        <span className="font-medium">{batchState(batch)}</span>
        <span className="text-soft">
          {" · "}
          {t("batch.progress", { done: endedOf(batch), total: batch.total })}
          {failed > 0 && ` · ${t("batch.counts.failed", { count: failed })}`}
        </span>
      </span>
    </Link>
  )
}
