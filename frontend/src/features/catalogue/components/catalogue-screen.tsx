import { Button } from "@/components/button"
import { Empty } from "@/components/empty"
import { Page } from "@/components/page"
import { ProblemPanel } from "@/components/problem-panel"
import { useCatalogue, useTracks } from "@/features/catalogue/api/catalogue"
import { Corrections } from "@/features/catalogue/components/corrections"
import { Fill } from "@/features/catalogue/components/fill"
import { Filters } from "@/features/catalogue/components/filters"
import { Tables } from "@/features/catalogue/components/tables"
import { TrackRow } from "@/features/catalogue/components/track-row"
import { isNarrow, type Wish } from "@/features/catalogue/wish"
import { t } from "@/i18n"
import { shown } from "@/lib/problem"
import type { FeatureInfo } from "@/lib/schema"
import { useGoingOn } from "@/lib/use-going-on"

interface CatalogueScreenProps {
  readonly wish: Wish
  readonly onWish: (wish: Wish) => void
  readonly table: readonly FeatureInfo[]
}

/** Published tracks: searched, bounded, sorted; and how to fill an empty catalogue. */
export function CatalogueScreen({ wish, onWish, table }: CatalogueScreenProps) {
  const catalogue = useCatalogue()
  const status = catalogue.data
  const failed = status === undefined ? catalogue.error : null
  return (
    <Page title={t("catalogue.title")} className="pt-6">
      <p className="mt-2 max-w-measure text-lg text-soft">{t("catalogue.lead")}</p>
      {failed && <Trouble error={failed} retry={() => void catalogue.refetch()} />}
      {status && (status.tracks === 0 || status.fetch.state === "running") && <Fill status={status} />}
      <Filters wish={wish} onChange={onWish} table={table} genres={status?.genres ?? []} />
      <Found wish={wish} onWish={onWish} table={table} isEmpty={status?.tracks === 0} />
      {status && status.tables.length > 0 && <Tables status={status} />}
    </Page>
  )
}

function Found({ wish, onWish, table, isEmpty }: CatalogueScreenProps & { readonly isEmpty: boolean }) {
  const found = useTracks(wish)
  const rows = found.data?.pages.flatMap(({ items }) => items)
  const { list, goOn } = useGoingOn(rows?.length ?? 0)
  const more = () => {
    goOn()
    void found.fetchNextPage()
  }
  const trouble = found.error && (
    <Trouble
      error={found.error}
      retry={() => void (found.isFetchNextPageError ? found.fetchNextPage() : found.refetch())}
    />
  )
  if (rows === undefined) {
    if (trouble) return trouble
    return (
      <p role="status" className="mt-8 text-soft">
        {t("app.loading")}
      </p>
    )
  }
  return (
    <>
      <Corrections corrected={found.data?.pages[0]?.corrected ?? []} />
      {rows.length > 0 && (
        <>
          <p role="status" className="figures mt-6 text-sm text-soft">
            {t(found.hasNextPage ? "catalogue.shownOfMore" : "catalogue.shown", { count: rows.length })}
          </p>
          <ul
            ref={list}
            aria-label={t("catalogue.list")}
            aria-busy={found.isPlaceholderData}
            className={`mt-2 divide-y divide-line transition-opacity ${found.isPlaceholderData ? "opacity-60" : ""}`}
          >
            {rows.map((row) => (
              <li key={`${row.kind} ${row.id}`}>
                <TrackRow row={row} sort={wish.sort} table={table} />
              </li>
            ))}
          </ul>
        </>
      )}
      {rows.length === 0 && (!isEmpty || isNarrow(wish)) && (
        <Empty title={t("catalogue.noMatch.title")} text={t("catalogue.noMatch.text")}>
          <Button look="primary" onClick={() => onWish({})}>
            {t("catalogue.clear")}
          </Button>
        </Empty>
      )}
      {trouble}
      {found.hasNextPage && !trouble && (
        <Button className="mt-6" disabled={found.isFetchingNextPage} onClick={more}>
          {t("catalogue.more")}
        </Button>
      )}
    </>
  )
}

function Trouble({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div className="mt-6">
      <ProblemPanel problem={shown(error)} action={{ label: t("problem.retry"), run: retry }} />
    </div>
  )
}
