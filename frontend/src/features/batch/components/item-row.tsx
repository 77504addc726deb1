import { Link } from "@tanstack/react-router"
import { StateIcon } from "@/components/state-icon"
import { t } from "@/i18n"
import type { BatchItem } from "@/lib/schema"
import { sourceName } from "@/lib/source"

/** One recording of a batch: where it stands, and the way to its report. */
export function ItemRow({ item }: { item: BatchItem }) {
  const { state, error, analysis } = item
  const content = (
    <>
      <StateIcon state={state} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium group-hover:text-accent">{sourceName(item)}</span>
        {error !== null && (
          <span className="block text-sm text-alarm">
            {error.title} · {error.advice}
          </span>
        )}
      </span>
      <span className="shrink-0 text-right text-sm text-soft">
        {t(state === "waiting" ? "batch.item.waiting" : `state.${state}`)}
      </span>
    </>
  )
  const look = "flex min-h-12 min-w-0 items-center gap-4 rounded-card px-2 py-2"
  if (analysis === null) return <div className={look}>{content}</div>
  return (
    <Link
      to="/analyses/$id"
      params={{ id: analysis }}
      className={`group ${look} transition-colors hover:bg-surface`}
    >
      {content}
    </Link>
  )
}
