import { Link } from "@tanstack/react-router"
import { MEASURES, type Wish } from "@/features/catalogue/wish"
import { t } from "@/i18n"
import { decadeName, number, withUnit } from "@/lib/format"
import type { CatalogueItem, FeatureInfo } from "@/lib/schema"

interface TrackRowProps {
  readonly row: CatalogueItem
  readonly sort: Wish["sort"]
  readonly table: readonly FeatureInfo[]
}

const CLASS =
  "group flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1 rounded-card px-2 py-3 transition-colors hover:bg-surface sm:flex-nowrap"

/** One track, as a link to it: a published one to its own screen, an analysis to its report. */
export function TrackRow({ row, sort, table }: TrackRowProps) {
  const inside = <Inside row={row} sort={sort} table={table} />
  return row.kind === "own" ? (
    <Link to="/analyses/$id" params={{ id: row.id }} className={CLASS}>
      {inside}
    </Link>
  ) : (
    <Link to="/catalogue/$id" params={{ id: row.id }} preload={false} className={CLASS}>
      {inside}
    </Link>
  )
}

function Inside({ row, sort, table }: TrackRowProps) {
  const year = row.year ?? (row.decade === null ? null : decadeName(`${row.decade}s`))
  return (
    <>
      <span className="min-w-0 flex-1 basis-3/4 sm:basis-auto">
        <span className="line-clamp-2 font-medium wrap-anywhere group-hover:text-accent">{row.title}</span>
        <span className="figures block text-sm text-soft wrap-anywhere">
          {[row.kind === "own" ? t("catalogue.own") : row.artist, year, row.genres.slice(0, 3).join(", ")]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </span>
      <span className="figures basis-full text-sm font-medium sm:shrink-0 sm:basis-auto sm:text-right">
        {row.popularity !== null && t("catalogue.popularity", { value: number(row.popularity) })}
        <Sorted row={row} sort={sort} table={table} />
      </span>
    </>
  )
}

/** What the list is sorted by, where that is a feature. */
function Sorted({ row, sort, table }: TrackRowProps) {
  const info = table.find(({ key }) => key === sort)
  if (info === undefined || !(MEASURES as readonly string[]).includes(info.key)) return null
  const value = row.features[info.key]
  return (
    <span className="block font-normal text-soft">
      {info.label} {value == null ? t("catalogue.unknown") : withUnit(value, info)}
    </span>
  )
}
