import type { UseQueryResult } from "@tanstack/react-query"
import { ProblemPanel } from "@/components/problem-panel"
import { answerFiles } from "@/features/intelligence/api/files"
import type { Question } from "@/features/intelligence/api/intelligence"
import { FileLink } from "@/features/intelligence/components/file-link"
import { ScrollTable } from "@/features/intelligence/components/scroll-table"
import { locale, t } from "@/i18n"
import { took } from "@/lib/format"
import { shown } from "@/lib/problem"
import type { QueryAnswer } from "@/lib/schema"

interface AnswerProps {
  readonly question: Question
  readonly found: UseQueryResult<QueryAnswer>
}

/** The rows of an answer, how long it took, and the same as files; or what was wrong with the question. */
export function Answer({ question, found: { data, error, isFetching } }: AnswerProps) {
  if (error !== null && !isFetching)
    return (
      <div className="mt-6">
        <ProblemPanel heading="h3" problem={shown(error)} />
      </div>
    )
  if (data === undefined)
    return (
      <p role="status" className="mt-6 text-soft">
        {t("app.loading")}
      </p>
    )
  const files = answerFiles(question)
  return (
    <>
      <p role="status" className="figures mt-6 text-soft">
        {t(data.is_cut ? "intel.sql.cut" : "intel.sql.found", { count: data.rows.length })}{" "}
        {t("intel.sql.took", { time: took(data.seconds) })}
      </p>
      {data.rows.length > 0 && (
        <ScrollTable
          className="mt-3 max-h-[70vh]"
          label={t("intel.sql.answer")}
          columns={data.columns.map((label, place) => ({
            key: `${place}`,
            label,
            isNumber: data.rows.every((row) => row[place] === null || typeof row[place] === "number"),
          }))}
          rows={data.rows.map((row, place) => ({ key: `${place}`, cells: row.map(written) }))}
        />
      )}
      <p className="mt-4 flex flex-wrap gap-3">
        <FileLink file={files.csv} label={t("intel.sql.csv")} />
        <FileLink file={files.json} label={t("intel.sql.json")} />
      </p>
    </>
  )
}

/** A cell: numbers whole, as this language writes them; nothing where there is none. */
function written(cell: QueryAnswer["rows"][number][number]): string {
  if (cell === null) return "–"
  if (typeof cell === "string") return cell
  return new Intl.NumberFormat(locale(), { maximumSignificantDigits: 12, useGrouping: "min2" }).format(cell)
}
