import { ArrowDown, ArrowUp, Minus } from "lucide-react"
import type { Change, Standing } from "@/features/what-if/standings"
import { t } from "@/i18n"
import { LENS_TEXTS, LENSES, MEMBERS, voteWord } from "@/lib/lens"
import type { Prediction } from "@/lib/schema"

const ARROWS = { up: ArrowUp, down: ArrowDown, same: Minus } as const

/** Every number now, its change, and what it was. */
export function Numbers({ rows }: { rows: readonly Standing[] }) {
  return (
    <table className="figures mt-3 w-full border-collapse">
      <caption className="sr-only">{t("whatif.numbers")}</caption>
      <thead>
        <tr className="text-left text-sm text-soft">
          <td />
          <th scope="col" className="px-1 py-1 text-right font-medium sm:px-2">
            {t("whatif.now")}
          </th>
          <th scope="col" className="px-1 py-1 font-medium sm:px-2">
            {t("whatif.change")}
          </th>
          <th scope="col" className="py-1 pl-1 text-right font-medium sm:pl-2">
            {t("whatif.before")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, now, before, change }) => (
          <tr key={key} className="border-t border-line" data-number={key}>
            <th scope="row" className="py-1.5 pr-2 text-left font-normal">
              {label}
            </th>
            <td className="px-1 py-1.5 text-right font-display sm:px-2 text-xl font-semibold whitespace-nowrap">
              {now}
            </td>
            <td className="px-1 py-1.5 text-sm sm:px-2">
              <ChangeText change={change} />
            </td>
            <td className="py-1.5 pl-1 text-right text-soft whitespace-nowrap sm:pl-2">{before}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A sign and a word: colour says nothing here that they don't. */
export function ChangeText({ change: { direction, text } }: { change: Change }) {
  const Arrow = ARROWS[direction]
  return (
    <span
      className={`inline-flex items-center gap-1 ${direction === "same" ? "text-soft" : "font-medium text-ink"}`}
    >
      <Arrow aria-hidden className="size-4 shrink-0" />
      {text}
    </span>
  )
}

/** The five under both questions; who votes otherwise than before is marked. */
export function Turns({ now, before }: { now: Prediction; before: Prediction }) {
  return (
    <table className="mt-5 w-full border-collapse text-sm">
      <caption className="sr-only">{t("lenses.heading")}</caption>
      <thead>
        <tr className="text-left text-soft">
          <th scope="col" className="py-1 pr-2 font-medium">
            {t("column.member")}
          </th>
          {LENSES.map((lens) => (
            <th key={lens} scope="col" className="px-1 py-1 font-medium sm:px-2">
              {t(LENS_TEXTS[lens].title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {MEMBERS.map((member) => (
          <tr key={member} className="border-t border-line">
            <th scope="row" className="py-1.5 pr-2 text-left font-normal">
              {t(`member.${member}`)}
            </th>
            {LENSES.map((lens) => {
              const [is, was] = [now.lenses[lens]?.members[member], before.lenses[lens]?.members[member]]
              return (
                <td key={lens} className="px-1 py-1.5 sm:px-2">
                  {is && <Vote isHit={is.hit} hasTurned={was !== undefined && was.hit !== is.hit} />}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Vote({ isHit, hasTurned }: { isHit: boolean; hasTurned: boolean }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <span
        aria-hidden="true"
        className={`size-3.5 rounded-full border-2 ${isHit ? "border-strand-a bg-strand-a" : "border-edge"}`}
      />
      {voteWord(isHit)}
      {hasTurned && (
        <span className="rounded-tag bg-notice-wash px-1.5 font-medium">{t("whatif.turned")}</span>
      )}
    </span>
  )
}
