import { Search } from "lucide-react"
import { useEffect, useRef, useState } from "react"
import { FIELD, Field } from "@/components/field"
import { ANSWERS, isNarrow, KINDS, SORTS, STATES, type Wish } from "@/features/history/wish"
import { t } from "@/i18n"

interface FiltersProps {
  readonly wish: Wish
  readonly onChange: (wish: Wish) => void
}

const PAUSE = 250

/** What is looked for, and in which order. */
export function Filters({ wish, onChange }: FiltersProps) {
  // What is said is kept, what is not is left out of the address.
  const say = (name: keyof Wish, value: string) => {
    const { [name]: _, ...rest } = wish
    onChange(value === "" ? rest : ({ ...rest, [name]: value } as Wish))
  }
  const choice = (name: "state" | "kind" | "emerging" | "charting", options: readonly Option[]) => (
    <Field label={t(`history.filter.${name}`)}>
      {(id) => (
        <select
          id={id}
          value={wish[name] ?? ""}
          onChange={({ target }) => say(name, target.value)}
          className={FIELD}
        >
          <option value="">{t("history.filter.any")}</option>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
  const verdicts = ANSWERS.map((answer): Option => [answer, t(`history.verdict.${answer}`)])
  return (
    <search className="mt-8 grid gap-x-4 gap-y-4 sm:grid-cols-2 lg:grid-cols-[2fr_1fr]">
      <SearchField value={wish.q ?? ""} onSearch={(q) => say("q", q)} />
      <Field label={t("history.sort")}>
        {(id) => (
          <select
            id={id}
            value={wish.sort ?? "newest"}
            onChange={({ target }) => say("sort", target.value)}
            className={FIELD}
          >
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {t(`history.sort.${sort}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset className="col-span-full">
        <legend className="sr-only">{t("history.filters")}</legend>
        <div className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3 lg:grid-cols-6">
          {choice(
            "state",
            STATES.map(
              (state): Option => [state, t(state === "live" ? "history.state.live" : `state.${state}`)],
            ),
          )}
          {choice(
            "kind",
            KINDS.map((kind): Option => [kind, t(`history.kind.${kind}`)]),
          )}
          {choice("emerging", verdicts)}
          {choice("charting", verdicts)}
          {(["from", "to"] as const).map((name) => (
            <Field key={name} label={t(`history.filter.${name}`)}>
              {(id) => (
                <input
                  id={id}
                  type="date"
                  value={wish[name] ?? ""}
                  onChange={({ target }) => say(name, target.value)}
                  className={FIELD}
                />
              )}
            </Field>
          ))}
        </div>
      </fieldset>
      {isNarrow(wish) && (
        <button
          type="button"
          onClick={() => onChange(wish.sort === undefined ? {} : { sort: wish.sort })}
          className="col-span-full min-h-9 justify-self-start rounded-full font-medium text-soft underline decoration-line underline-offset-4 hover:text-ink hover:decoration-ink"
        >
          {t("history.filter.clear")}
        </button>
      )}
    </search>
  )
}

type Option = readonly [value: string, text: string]

/** Searches when one stops typing, and at once with Enter. */
function SearchField({ value, onSearch }: { value: string; onSearch: (q: string) => void }) {
  const [text, setText] = useState(value)
  const sent = useRef(value)
  useEffect(() => {
    // Changed by something else than typing: a link, Back, or the button that clears.
    if (value.trim() !== sent.current.trim()) setText(value)
    sent.current = value
  }, [value])
  const search = (q: string) => {
    sent.current = q
    onSearch(q)
  }
  useEffect(() => {
    if (text.trim() === sent.current.trim()) return
    const waiting = setTimeout(() => {
      sent.current = text
      onSearch(text)
    }, PAUSE)
    return () => clearTimeout(waiting)
  }, [text, onSearch])
  return (
    <Field label={t("history.search")}>
      {(id) => (
        <div className="relative">
          <Search aria-hidden className="pointer-events-none absolute top-3 left-3 size-5 text-soft" />
          <input
            id={id}
            type="search"
            value={text}
            maxLength={200}
            onChange={({ target }) => setText(target.value)}
            onKeyDown={({ key }) => key === "Enter" && search(text)}
            className={`${FIELD} pl-10`}
          />
        </div>
      )}
    </Field>
  )
}
