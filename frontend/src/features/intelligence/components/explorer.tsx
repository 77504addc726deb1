import { useEffect, useState } from "react"
import { Button } from "@/components/button"
import { FIELD, Field } from "@/components/field"
import { type Question, useAnswer, useQueries } from "@/features/intelligence/api/intelligence"
import { Answer } from "@/features/intelligence/components/answer"
import type { ViewProps } from "@/features/intelligence/components/intelligence-screen"
import { Section } from "@/features/intelligence/components/section"
import { known, t } from "@/i18n"
import { number } from "@/lib/format"
import type { IntelligenceStatus, SavedQuery } from "@/lib/schema"

type ExplorerProps = ViewProps & { readonly status: IntelligenceStatus }

const USUAL_ROWS = 100
const TABLES = ["tracks", "artists", "links", "runs"] as const

/** Questions in SQL about the tracks, which nobody can change this way. */
export function Explorer({ status, view, onView }: ExplorerProps) {
  const question = asked(view, status.most_rows)
  const answer = useAnswer(status.sql ? question : null)
  const ask = (q: string, rows: number) => {
    if (q === question?.q && rows === question.rows) void answer.refetch()
    else onView({ ...view, sql: q, rows })
  }
  if (!status.sql) return <p className="max-w-measure text-soft">{t("intel.sql.off")}</p>
  return (
    <Section id="explorer" title={t("intel.sql")} lead={t("intel.sql.lead", { tables: TABLES.join(", ") })}>
      <Editor question={question} most={status.most_rows} isBusy={answer.isFetching} onAsk={ask} />
      {question !== null && <Answer question={question} found={answer} />}
    </Section>
  )
}

/** The question of an address, within what the service gives. */
function asked({ sql, rows }: ViewProps["view"], most: number): Question | null {
  return sql === undefined ? null : { q: sql, rows: Math.min(rows ?? USUAL_ROWS, most) }
}

interface EditorProps {
  readonly question: Question | null
  readonly most: number
  readonly isBusy: boolean
  readonly onAsk: (q: string, rows: number) => void
}

function Editor({ question, most, isBusy, onAsk }: EditorProps) {
  const [text, setText] = useState(question?.q ?? "")
  const [rows, setRows] = useState(question?.rows ?? Math.min(USUAL_ROWS, most))
  const asked = question?.q ?? ""
  // Another question in the address, such as by the browser's own Back, is the one to edit.
  useEffect(() => setText(asked), [asked])
  const ask = (q: string) => {
    if (q.trim() !== "" && !isBusy) onAsk(q.trim(), Math.min(Math.max(1, rows || 1), most))
  }
  return (
    <>
      <Saved onChoose={ask} />
      <form
        className="mt-5"
        onSubmit={(event) => {
          event.preventDefault()
          ask(text)
        }}
      >
        <Field label={t("intel.sql.question")}>
          {(id) => (
            <textarea
              id={id}
              rows={6}
              value={text}
              maxLength={8000}
              spellCheck={false}
              autoCapitalize="off"
              translate="no"
              onChange={({ target }) => setText(target.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return
                event.preventDefault()
                ask(text)
              }}
              className={`${FIELD} font-mono text-sm`}
            />
          )}
        </Field>
        <div className="mt-3 flex flex-wrap items-end gap-4">
          <div className="w-40">
            <Field label={t("intel.sql.rows", { most: number(most) })}>
              {(id) => (
                <input
                  id={id}
                  type="number"
                  min={1}
                  max={most}
                  value={rows || ""}
                  onChange={({ target }) => setRows(target.valueAsNumber)}
                  className={FIELD}
                />
              )}
            </Field>
          </div>
          <Button type="submit" look="primary" aria-disabled={isBusy}>
            {t("intel.sql.ask")}
          </Button>
          <span className="pb-2 text-sm text-soft">{t("intel.sql.keys")}</span>
        </div>
      </form>
    </>
  )
}

/** Questions that stand ready: each is asked at once, and can then be changed. */
function Saved({ onChoose }: { onChoose: (sql: string) => void }) {
  const { data = [] } = useQueries()
  if (data.length === 0) return null
  const name = ({ key, title }: SavedQuery) => known(`intel.query.${key}`, title)
  return (
    <div className="mt-4">
      <p className="text-sm font-medium">{t("intel.sql.saved")}</p>
      <ul className="mt-2 flex flex-wrap gap-2">
        {data.map((each) => (
          <li key={each.key}>
            <Button onClick={() => onChoose(each.sql)}>{name(each)}</Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
