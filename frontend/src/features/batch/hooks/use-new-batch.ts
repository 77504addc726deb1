import { useQueryClient } from "@tanstack/react-query"
import { useCallback, useState } from "react"
import { sendAddresses, sendTable } from "@/features/batch/api/batches"
import { openBatch, sendInto } from "@/features/batch/senders"
import { useLimits } from "@/lib/limits"
import { type ShownProblem, shown } from "@/lib/problem"
import type { Batch } from "@/lib/schema"
import { NOTHING, type Stated } from "@/lib/stated"

interface Failed {
  readonly problem: ShownProblem
  /** The same once more, with the same files. */
  readonly again: () => void
}

/** Begins batches, one at a time, and hands over each as soon as it has an address. */
export function useNewBatch(onBatch: (id: string) => void) {
  const queries = useQueryClient()
  const limits = useLimits()
  const [isBusy, setIsBusy] = useState(false)
  const [failed, setFailed] = useState<Failed | null>(null)

  const begin = useCallback(
    async (start: () => Promise<Batch>, then: (batch: Batch) => void = () => {}) => {
      setIsBusy(true)
      setFailed(null)
      try {
        const batch = await start()
        then(batch)
        onBatch(batch.id)
      } catch (error) {
        setFailed({ problem: shown(error), again: () => void begin(start, then) })
      } finally {
        setIsBusy(false)
      }
    },
    [onBatch],
  )

  const files = useCallback(
    (chosen: readonly File[], name = "", stated = NOTHING) => {
      const [first] = chosen
      if (first === undefined) return
      if (chosen.length === 1 && isTable(first)) return void begin(() => sendTable(first, name, stated))
      void begin(
        () => openBatch(name),
        ({ id }) => sendInto(id, chosen, { queries, limits, stated }),
      )
    },
    [begin, queries, limits],
  )

  const addresses = (urls: readonly string[], name: string, stated: Stated) =>
    void begin(() => sendAddresses(urls, name, stated))
  return { isBusy, failed, files, addresses }
}

function isTable({ name, type }: File): boolean {
  return type === "text/csv" || name.toLowerCase().endsWith(".csv")
}
