import type { InfiniteData, QueryClient } from "@tanstack/react-query"
import { forgetStated, rememberStated } from "@/features/batch/remembered"
import { Sender } from "@/features/batch/sender"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"
import { check } from "@/lib/recording"
import type { Batch, BatchDetail, LimitsFacts } from "@/lib/schema"
import type { Stated } from "@/lib/stated"

const senders = new Map<string, Sender>()
const REFRESH = 400

const listeners = new Set<() => void>()

/** Hear of it when somebody begins to send into any batch, or stops. */
export function onSenders(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Who sends into a batch from this page, if anyone does. */
export function senderOf(batch: string): Sender | undefined {
  return senders.get(batch)
}

/** Open a batch: its address is known before the first file is on its way. */
export function openBatch(name: string): Promise<Batch> {
  return unwrap(
    client.POST("/api/v1/batches", { body: { open: true, items: [], ...(name && { name }) } }),
  ) as Promise<Batch>
}

interface Sending {
  readonly queries: QueryClient
  readonly limits: LimitsFacts
  readonly stated: Stated
}

/** Send files into a batch that is open; with the last one it is closed. */
export function sendInto(batch: string, files: readonly File[], { queries, limits, stated }: Sending): void {
  const sender = senders.get(batch) ?? begin(batch, queries)
  rememberStated(batch, stated)
  const judged = files.map((file) => ({ file, problem: check(file, limits) }))
  for (const { file, problem } of judged) if (problem !== null) sender.leaveOut(file, problem)
  const fit = judged.filter(({ problem }) => problem === null).map(({ file }) => file)
  if (fit.length > 0) sender.add(fit, stated)
  else void close(batch, queries)
}

export async function close(batch: string, queries: QueryClient): Promise<void> {
  try {
    await unwrap(client.POST("/api/v1/batches/{batch}/close", { params: { path: { batch } } }))
    forgetStated(batch)
  } catch {
    // It closes by itself when nothing comes; the screen shows that it is still open, and offers this again.
    if (senders.get(batch)?.files().length === 0) drop(batch)
  }
  await queries.invalidateQueries({ queryKey: keys.batch(batch) })
}

/** Send nothing more into a batch that takes no more: what is held of it says so before it is asked for again. */
export function stopSending(batch: string, queries: QueryClient): void {
  queries.setQueryData<InfiniteData<BatchDetail>>(
    keys.batch(batch),
    (held) => held && { ...held, pages: held.pages.map((page) => ({ ...page, open_until: null })) },
  )
  senders.get(batch)?.stop()
  drop(batch)
  forgetStated(batch)
}

function drop(batch: string): void {
  senders.delete(batch)
  tell()
}

function begin(batch: string, queries: QueryClient): Sender {
  let isDue = false
  const refresh = () => {
    if (isDue) return
    isDue = true
    setTimeout(() => {
      isDue = false
      void queries.invalidateQueries({ queryKey: keys.batch(batch) })
    }, REFRESH)
  }
  const warn = (event: BeforeUnloadEvent) => {
    if (sender.isBusy) event.preventDefault()
  }
  const sender = new Sender(batch, {
    onAccepted: refresh,
    onDone: () => {
      // What was refused may be sent again, and the batch stays open for it.
      if (!sender.files().some(({ state }) => state === "refused")) void close(batch, queries)
    },
  })
  window.addEventListener("beforeunload", warn, { signal: sender.stopped })
  senders.set(batch, sender)
  tell()
  return sender
}

function tell(): void {
  for (const listener of listeners) listener()
}
