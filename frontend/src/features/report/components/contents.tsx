import { t } from "@/i18n"
import type { Report } from "@/lib/schema"

/** The parts of a report, by the element that an address can lead to. */
export const PARTS = {
  votes: "votes",
  popularity: "popularity",
  player: "player",
  reasons: "why",
  moves: "changes",
  timeline: "over-time",
  features: "features",
  about: "behind",
} as const

interface ContentsProps {
  readonly report: Report
  readonly hasPlayer: boolean
}

/** A long page's parts, one click away; on wide screens they stay in sight. */
export function Contents({ report: { lenses, popularity }, hasPlayer }: ContentsProps) {
  const parts = [
    lenses && { id: PARTS.votes, name: t("contents.votes") },
    popularity && { id: PARTS.popularity, name: t("popularity.title") },
    hasPlayer && { id: PARTS.player, name: t("contents.player") },
    popularity && { id: PARTS.reasons, name: t("reasons.heading") },
    lenses && { id: PARTS.moves, name: t("contents.moves") },
    { id: PARTS.timeline, name: t("timeline.title") },
    { id: PARTS.features, name: t("contents.features") },
    { id: PARTS.about, name: t("contents.about") },
  ].filter((part) => part !== null && part !== false)
  return (
    <nav
      aria-label={t("contents.label")}
      className="-mx-4 bg-paper px-4 py-2 sm:-mx-8 sm:px-8 lg:sticky lg:top-0 lg:z-10 print:hidden"
    >
      <ul className="flex flex-wrap gap-x-1 gap-y-0.5 border-y border-line py-1.5 text-sm">
        {parts.map(({ id, name }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-flex min-h-9 items-center rounded-full px-3 font-medium text-soft transition-colors hover:bg-sunken hover:text-ink"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
