import { type InfiniteData, useQueryClient } from "@tanstack/react-query"
import { t } from "@/i18n"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"
import { notify } from "@/lib/notify"
import { shown } from "@/lib/problem"
import type { AnalysisPage } from "@/lib/schema"

/** As many as one call takes. */
const AT_ONCE = 100
const UNDOABLE = 15_000

export interface Named {
  readonly id: string
  readonly name: string
}

/** Deletes at once, offers to take it back, and says when the service would not. */
export function useDelete() {
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: keys.analyses })

  const restore = async (ids: readonly string[]) => {
    try {
      for (const some of parts(ids)) {
        await unwrap(client.POST("/api/v1/analyses/restore", { body: { ids: some } }))
      }
      notify({ kind: "success", text: t("history.restored") })
    } catch (error) {
      tell(error)
    }
    await refresh()
  }

  return async (rows: readonly Named[]) => {
    const ids = rows.map(({ id }) => id)
    // What is asked just now would bring them back for a moment.
    await queries.cancelQueries({ queryKey: keys.analyses })
    queries.setQueriesData<Pages>({ queryKey: keys.analyses }, (pages) => pages && without(pages, ids))
    try {
      let isForGood = false
      for (const some of parts(ids)) {
        const done = await unwrap(client.POST("/api/v1/analyses/delete", { body: { ids: some } }))
        isForGood ||= done.restorable_until === null
      }
      for (const id of ids) queries.removeQueries({ queryKey: keys.analysis(id) })
      const dropping = setTimeout(() => void dropSound(ids), isForGood ? 0 : UNDOABLE)
      const takeBack = () => {
        clearTimeout(dropping)
        void restore(ids)
      }
      const undo = { label: t("history.undo"), run: takeBack }
      notify({ kind: "success", text: words(rows), ...(!isForGood && { action: undo }) })
    } catch (error) {
      tell(error)
    }
    await refresh()
  }
}

/** The browser's own copies go a little after the offer to take it back. */
async function dropSound(ids: readonly string[]): Promise<void> {
  const { dropCopy } = await import("@/lib/own-copy")
  for (const id of ids) await dropCopy(id)
}

type Pages = InfiniteData<AnalysisPage>

function without(pages: Pages, ids: readonly string[]): Pages {
  const keep = (page: AnalysisPage) => ({ ...page, items: page.items.filter(({ id }) => !ids.includes(id)) })
  return { ...pages, pages: pages.pages.map(keep) }
}

function parts(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / AT_ONCE)
  return Array.from({ length: count }, (_, index) => ids.slice(index * AT_ONCE, (index + 1) * AT_ONCE))
}

function words(rows: readonly Named[]): string {
  const [only] = rows
  return rows.length === 1 && only
    ? t("history.deleted", { name: only.name })
    : t("history.deletedSeveral", { count: rows.length })
}

function tell(error: unknown): void {
  const { title, advice } = shown(error)
  notify({ kind: "error", text: title, more: advice })
}
