import { Link } from "@tanstack/react-router"
import { buttonClass } from "@/components/button"
import { ProblemPanel } from "@/components/problem-panel"
import { useRecent } from "@/features/history/api/page"
import { DeleteButton } from "@/features/history/components/delete-button"
import { Row } from "@/features/history/components/row"
import { t } from "@/i18n"
import { shown } from "@/lib/problem"
import { sourceName } from "@/lib/source"

/** What was analysed lately, newest first. */
export function Recent() {
  const analyses = useRecent()
  const rows = analyses.data?.pages.flatMap(({ items }) => items)
  return (
    <section aria-labelledby="recent-heading">
      <h2 id="recent-heading" className="text-xl font-semibold tracking-tight">
        {t("history.heading")}
      </h2>
      {analyses.error && (
        <div className="mt-4">
          <ProblemPanel
            heading="h3"
            problem={shown(analyses.error)}
            action={{ label: t("problem.retry"), run: () => void analyses.refetch() }}
          />
        </div>
      )}
      {rows?.length === 0 && <p className="mt-1 text-soft">{t("history.empty")}</p>}
      <ul className="mt-3 divide-y divide-line">
        {rows?.map((row) => (
          <li key={row.id} className="flex items-center gap-2">
            <Row row={row} />
            <DeleteButton id={row.id} name={sourceName(row.source)} />
          </li>
        ))}
      </ul>
      {rows !== undefined && rows.length > 0 && (
        <Link to="/history" className={buttonClass("quiet", "mt-4")}>
          {t("history.all")}
        </Link>
      )}
    </section>
  )
}
