import { t } from "@/i18n"
import { day, number } from "@/lib/format"
import type { CatalogueStatus } from "@/lib/schema"

/** Which published tables the tracks are of. */
export function Tables({ status: { tracks, tables } }: { status: CatalogueStatus }) {
  return (
    <section aria-labelledby="tables-heading" className="mt-14">
      <h2 id="tables-heading" className="text-2xl font-semibold tracking-tight">
        {t("catalogue.tables")}
      </h2>
      <p className="figures mt-1 text-soft">{t("catalogue.count", { count: tracks })}</p>
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {tables.map(({ table, title, page, tracks: held, imported }) => (
          <li key={table} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-3">
            <a
              href={page}
              target="_blank"
              rel="noopener noreferrer"
              lang="en"
              className="font-medium underline decoration-line underline-offset-4 hover:decoration-ink"
            >
              {title}
            </a>
            <span className="figures text-sm text-soft">
              {t("catalogue.table", { count: number(held), day: day(imported) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
