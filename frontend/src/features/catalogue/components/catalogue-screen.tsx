import { useEffect, useRef, useState } from "react"
import { Button } from "@/components/button"
import { Empty } from "@/components/empty"
import { Page } from "@/components/page"
import { ProblemPanel } from "@/components/problem-panel"
import { useCatalogue, useTracks } from "@/features/catalogue/api/catalogue"
import { Corrections } from "@/features/catalogue/components/corrections"
import { Fill } from "@/features/catalogue/components/fill"
import { Filters } from "@/features/catalogue/components/filters"
import { SpotifySearch } from "@/features/catalogue/components/spotify-search"
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
  const first = useRef<HTMLInputElement>(null)
  const [cleared, setCleared] = useState(0)
  const goToSearch = () => first.current?.focus()
  useEffect(() => {
    // The button that was pressed may be gone, and the fields are others.
    if (cleared > 0) first.current?.focus()
  }, [cleared])
  const clear = () => {
    onWish({})
    setCleared(cleared + 1)
  }
  return (
    <Page title={t("catalogue.title")} className="pt-6">
      <p className="mt-2 max-w-measure text-lg text-soft">{t("catalogue.lead")}</p>
      {failed && <Trouble error={failed} retry={() => void catalogue.refetch()} />}
      {status && <Fill status={status} onGone={goToSearch} />}
      <Filters
        wish={wish}
        onChange={onWish}
        table={table}
        genres={status?.genres ?? []}
        cleared={cleared}
        onClear={clear}
        first={first}
      />
      <Found wish={wish} onClear={clear} table={table} isEmpty={status?.tracks === 0} />
      <SpotifySearch words={[wish.q, wish.artist].filter(Boolean).join(" ")} />
      {status && status.tables.length > 0 && <Tables status={status} />}
    </Page>
  )
}

interface FoundProps extends Pick<CatalogueScreenProps, "wish" | "table"> {
  readonly onClear: () => void
  readonly isEmpty: boolean
}

function Found({ wish, onClear, table, isEmpty }: FoundProps) {
  const found = useTracks(wish)
  const rows = found.data?.pages.flatMap(({ items }) => items)
  const { list, goOn } = useGoingOn(rows?.length ?? 0, found.isFetchingNextPage)
  const more = () => {
    if (found.isFetchingNextPage) return
    goOn()
    void found.fetchNextPage()
  }
  const trouble = found.error && (
    <Trouble
      error={found.error}
      // Of a page that did not come the button below asks again: it stays, and so does the focus on it.
      {...(found.isFetchNextPageError ? {} : { retry: () => void found.refetch() })}
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
          <Button look="primary" onClick={onClear}>
            {t("catalogue.clear")}
          </Button>
        </Empty>
      )}
      {trouble}
      {found.hasNextPage && (!trouble || found.isFetchNextPageError) && (
        <Button className="mt-6" aria-disabled={found.isFetchingNextPage} onClick={more}>
          {t(found.isFetchNextPageError ? "problem.retry" : "catalogue.more")}
        </Button>
      )}
    </>
  )
}

function Trouble({ error, retry }: { error: unknown; retry?: () => void }) {
  return (
    <div className="mt-6">
      <ProblemPanel
        problem={shown(error)}
        {...(retry && { action: { label: t("problem.retry"), run: retry } })}
      />
    </div>
  )
}
