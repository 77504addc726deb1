import { useId, useState } from "react"
import { t } from "@/i18n"
import { type Labels, MEMBERS, partsText, scoreText, voteWord } from "@/lib/lens"
import type { LensVerdict } from "@/lib/schema"

type Votes = LensVerdict["members"]
type Parts = LensVerdict["member_parts"]

interface VoteListProps {
  readonly members: Votes
  readonly parts: Parts
  readonly labels: Labels
}

/** Five votes as five votes: a filled sign for a hit, a hollow one for none, and the word beside it. */
export function VoteList({ members, parts, labels }: VoteListProps) {
  return (
    <ul className="mt-4 divide-y print:mt-2 divide-line border-y border-line">
      {MEMBERS.map((member) => {
        const vote = members[member]
        return (
          vote && (
            <Row
              key={member}
              name={t(`member.${member}`)}
              vote={vote}
              parts={parts[member]}
              labels={labels}
            />
          )
        )
      })}
    </ul>
  )
}

interface RowProps {
  readonly name: string
  readonly vote: Votes[string]
  readonly parts: Parts[string] | undefined
  readonly labels: Labels
}

/** One vote; its name opens what moved it most, where that is known. */
function Row({ name, vote, parts, labels }: RowProps) {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  return (
    <li className="grid grid-cols-[1fr_2.5rem_4.5rem] items-center gap-x-3 gap-y-1 py-2 print:gap-y-0 print:py-1 sm:grid-cols-[8.5rem_1fr_2.5rem_4.5rem]">
      {parts === undefined ? (
        <span className="font-medium">{name}</span>
      ) : (
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
          className="printed min-h-6 justify-self-start text-left print:no-underline font-medium underline decoration-line underline-offset-4 hover:decoration-ink"
        >
          {name}
          <span className="sr-only">: {t("vote.why")}</span>
        </button>
      )}
      <Score share={vote.probability} />
      <span className="figures text-right text-soft">{scoreText(vote.probability)}</span>
      <span className="flex items-center justify-end gap-2">
        {voteWord(vote.hit)}
        <span
          aria-hidden="true"
          className={`size-4 rounded-full border-2 ${vote.hit ? "border-strand-a bg-strand-a" : "border-edge"}`}
        />
      </span>
      {parts !== undefined && (
        <p id={id} hidden={!isOpen} className="printed col-span-full text-sm text-soft max-sm:order-2">
          {t("vote.reasons", { from: scoreText(parts.baseline), parts: partsText(parts.parts, labels) })}
        </p>
      )}
    </li>
  )
}

/** A member's own score; the line in the middle is where its vote turns. */
function Score({ share }: { share: number }) {
  return (
    <span
      aria-hidden="true"
      className="relative h-1.5 rounded-full bg-sunken max-sm:order-1 max-sm:col-span-3"
    >
      <span className="absolute inset-y-0 left-0 rounded-full bg-edge" style={{ width: `${share * 100}%` }} />
      <span className="absolute -inset-y-1 left-1/2 w-0.5 bg-ink" />
    </span>
  )
}
