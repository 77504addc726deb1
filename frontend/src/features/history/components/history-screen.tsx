import { Button } from "@/components/button"
import { Empty } from "@/components/empty"
import { HomeLink } from "@/components/home-link"
import { Page } from "@/components/page"
import { ProblemPanel } from "@/components/problem-panel"
import { useHistory } from "@/features/history/api/page"
import { Actions } from "@/features/history/components/actions"
import { Entry } from "@/features/history/components/entry"
import { Filters } from "@/features/history/components/filters"
import { useSelection } from "@/features/history/hooks/use-selection"
import { isNarrow, type Wish } from "@/features/history/wish"
import { t } from "@/i18n"
import { shown } from "@/lib/problem"
import { useGoingOn } from "@/lib/use-going-on"

interface HistoryScreenProps {
  readonly wish: Wish
  readonly onWish: (wish: Wish) => void
  readonly onCompare: (ids: readonly string[]) => void
}

/** Everything that was analysed: searched, sorted, selected. */
export function HistoryScreen({ wish, onWish, onCompare }: HistoryScreenProps) {
  const found = useHistory(wish)
  const rows = found.data?.pages.flatMap(({ items }) => items)
  const { list, goOn } = useGoingOn(rows?.length ?? 0)
  const selection = useSelection(rows?.map(({ id }) => id) ?? [])
  const more = () => {
    goOn()
    void found.fetchNextPage()
  }
  return (
    <Page title={t("history.title")} className="pt-6">
      <p className="mt-2 text-lg text-soft">{t("history.lead")}</p>
      <Filters wish={wish} onChange={onWish} />
      {found.error && (
        <div className="mt-6">
          <ProblemPanel
            problem={shown(found.error)}
            action={{ label: t("problem.retry"), run: () => void found.refetch() }}
          />
        </div>
      )}
      {found.isPending && !found.error && (
        <p role="status" className="mt-8 text-soft">
          {t("app.loading")}
        </p>
      )}
      {rows?.length === 0 && <Nothing wish={wish} onWish={onWish} />}
      {rows !== undefined && rows.length > 0 && (
        <>
          <Actions rows={rows} hasMore={found.hasNextPage} selection={selection} onCompare={onCompare} />
          <ul
            ref={list}
            aria-label={t("history.list")}
            aria-busy={found.isPlaceholderData}
            className={`mt-2 divide-y divide-line transition-opacity ${found.isPlaceholderData ? "opacity-60" : ""}`}
          >
            {rows.map((row) => (
              <Entry key={row.id} row={row} selection={selection} />
            ))}
          </ul>
        </>
      )}
      {found.hasNextPage && (
        <Button className="mt-6" disabled={found.isFetchingNextPage} onClick={more}>
          {t("history.more")}
        </Button>
      )}
    </Page>
  )
}

function Nothing({ wish, onWish }: Pick<HistoryScreenProps, "wish" | "onWish">) {
  if (!isNarrow(wish)) {
    return (
      <Empty title={t("history.none.title")} text={t("history.none.text")}>
        <HomeLink />
      </Empty>
    )
  }
  return (
    <Empty title={t("history.noMatch.title")} text={t("history.noMatch.text")}>
      <Button look="primary" onClick={() => onWish({})}>
        {t("history.filter.clear")}
      </Button>
    </Empty>
  )
}
