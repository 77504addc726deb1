import { type RefObject, useId, useState } from "react"
import { Button } from "@/components/button"
import { FIELD, Field } from "@/components/field"
import { Ranges } from "@/features/catalogue/components/ranges"
import { TypedField } from "@/features/catalogue/components/typed-field"
import { BOUNDS, isNarrow, ORDERS, orderOf, SORTS, type Wish } from "@/features/catalogue/wish"
import { t } from "@/i18n"
import type { CatalogueStatus, FeatureInfo } from "@/lib/schema"

interface FiltersProps {
  readonly wish: Wish
  readonly onChange: (wish: Wish) => void
  readonly table: readonly FeatureInfo[]
  /** Those of the catalogue, of most tracks first. */
  readonly genres: CatalogueStatus["genres"]
  /** Counts how often everything was cleared: what was typed and never said goes with it. */
  readonly cleared: number
  readonly onClear: () => void
  /** Where one begins to type. */
  readonly first: RefObject<HTMLInputElement | null>
}

/** What is looked for, and in which order. */
export function Filters(props: FiltersProps) {
  const { wish, onChange, table, genres, cleared, onClear, first } = props
  const [areRangesOpen, setAreRangesOpen] = useState(() =>
    BOUNDS.some(([, from, to]) => wish[from] !== undefined || wish[to] !== undefined),
  )
  const id = useId()
  // What is said is kept, what is not is left out of the address.
  const say = (name: keyof Wish, value: string | number | undefined) => {
    const { [name]: _, ...rest } = wish
    onChange(value === undefined || value === "" ? rest : ({ ...rest, [name]: value } as Wish))
  }
  const labelOf = (sort: (typeof SORTS)[number]) =>
    sort === "popularity" || sort === "title" || sort === "year"
      ? t(`catalogue.sort.${sort}`)
      : (table.find(({ key }) => key === sort)?.label ?? sort)
  const orders = wish.sort === "title" ? "catalogue.order.titles" : "catalogue.order"
  return (
    <search key={cleared} className="mt-8 grid gap-x-4 gap-y-4">
      <Words wish={wish} onSay={say} first={first} />
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 lg:grid-cols-4">
        <TypedField
          label={t("catalogue.genre")}
          list={`${id}-genres`}
          maxLength={60}
          value={wish.genre ?? ""}
          onSay={(text) => say("genre", text)}
        />
        <datalist id={`${id}-genres`}>
          {genres.map(({ genre }) => (
            <option key={genre} value={genre} />
          ))}
        </datalist>
        <Choice
          label={t("catalogue.explicit")}
          value={wish.explicit ?? ""}
          options={[
            ["", t("catalogue.any")],
            ["yes", t("catalogue.yes")],
            ["no", t("catalogue.no")],
          ]}
          onChoose={(value) => say("explicit", value)}
        />
        <Choice
          label={t("catalogue.sort")}
          value={wish.sort ?? "popularity"}
          options={SORTS.map((sort) => [sort, labelOf(sort)])}
          onChoose={(value) => {
            // Another order goes with another subject.
            const { sort: _, order: __, ...rest } = wish
            onChange(value === "popularity" ? rest : ({ ...rest, sort: value } as Wish))
          }}
        />
        <Choice
          label={t("catalogue.order")}
          value={orderOf(wish)}
          options={ORDERS.map((order) => [order, t(`${orders}.${order}`)])}
          onChoose={(value) => say("order", value)}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <label className="flex min-h-11 cursor-pointer items-center gap-3 font-medium">
          <input
            type="checkbox"
            className="size-6"
            checked={wish.mine !== undefined}
            onChange={({ target }) => say("mine", target.checked ? "yes" : undefined)}
          />
          {t("catalogue.mine")}
        </label>
        <Button
          aria-expanded={areRangesOpen}
          aria-controls={`${id}-ranges`}
          onClick={() => setAreRangesOpen(!areRangesOpen)}
        >
          {t("catalogue.ranges")}
        </Button>
        {(isNarrow(wish) || areRangesOpen) && (
          <Button look="bare" onClick={onClear}>
            {t("catalogue.clear")}
          </Button>
        )}
      </div>
      <div id={`${id}-ranges`} hidden={!areRangesOpen}>
        {areRangesOpen && <Ranges wish={wish} onSay={say} table={table} />}
      </div>
    </search>
  )
}

interface WordsProps extends Pick<FiltersProps, "wish" | "first"> {
  readonly onSay: (name: keyof Wish, value: string) => void
}

/** What tracks are called, and who made them. */
function Words({ wish, onSay, first }: WordsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
      <TypedField
        ref={first}
        label={t("catalogue.search")}
        type="search"
        maxLength={200}
        value={wish.q ?? ""}
        onSay={(text) => onSay("q", text)}
      />
      <TypedField
        label={t("catalogue.artist")}
        type="search"
        maxLength={200}
        value={wish.artist ?? ""}
        onSay={(text) => onSay("artist", text)}
      />
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, text: string])[]
  readonly onChoose: (value: string) => void
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} value={value} onChange={({ target }) => onChoose(target.value)} className={FIELD}>
          {options.map(([each, text]) => (
            <option key={each} value={each}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
