import { MEMBERS, scoreText, voteWord } from "@/features/report/lens"
import { t } from "@/i18n"
import type { LensReport } from "@/lib/schema"

/** Five votes as five votes: a filled sign for a hit, a hollow one for none, and the word beside it. */
export function VoteList({ members }: { members: LensReport["members"] }) {
  return (
    <ul className="mt-4 divide-y divide-line border-y border-line">
      {MEMBERS.map((member) => {
        const vote = members[member]
        if (vote === undefined) return null
        return (
          <li
            key={member}
            className="grid grid-cols-[1fr_2.5rem_4.5rem] items-center gap-x-3 gap-y-1 py-2 sm:grid-cols-[8.5rem_1fr_2.5rem_4.5rem]"
          >
            <span className="font-medium">{t(`member.${member}`)}</span>
            <Score share={vote.probability} />
            <span className="figures text-right text-soft">{scoreText(vote.probability)}</span>
            <span className="flex items-center justify-end gap-2">
              {voteWord(vote.hit)}
              <span
                aria-hidden="true"
                className={`size-4 rounded-full border-2 ${vote.hit ? "border-strand-a bg-strand-a" : "border-edge"}`}
              />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** A member's own score; the line in the middle is where its vote turns. */
function Score({ share }: { share: number }) {
  return (
    <span
      aria-hidden="true"
      className="relative h-1.5 rounded-full bg-sunken max-sm:order-last max-sm:col-span-3"
    >
      <span className="absolute inset-y-0 left-0 rounded-full bg-edge" style={{ width: `${share * 100}%` }} />
      <span className="absolute -inset-y-1 left-1/2 w-0.5 bg-ink" />
    </span>
  )
}
