import { Sign } from "@/features/compare/components/sign"
import type { Track } from "@/features/compare/track"
import { t } from "@/i18n"
import { LENS_TEXTS, LENSES, type LensKey, MEMBERS, voteWord } from "@/lib/lens"

/** Both questions: how each model votes on each track, and where it votes alike on all. */
export function Votes({ tracks }: { tracks: readonly Track[] }) {
  const judged = tracks.filter(({ report }) => report.lenses !== null)
  if (judged.length < 2) return null
  return (
    <section aria-labelledby="compare-votes">
      <h2 id="compare-votes" className="text-2xl font-semibold tracking-tight sm:text-3xl">
        {t("compare.votes")}
      </h2>
      <div className="mt-4 grid gap-5 lg:grid-cols-2">
        {LENSES.map((lens) => (
          <LensVotes key={lens} lens={lens} tracks={judged} />
        ))}
      </div>
    </section>
  )
}

function LensVotes({ lens, tracks }: { lens: LensKey; tracks: readonly Track[] }) {
  const votes = MEMBERS.map((member) => ({
    member,
    hits: tracks.map(({ report }) => report.lenses?.[lens]?.members[member]?.hit),
  }))
  const alike = votes.filter(({ hits }) => hits.every((hit) => hit === hits[0])).length
  const decades = new Set(tracks.map(({ report }) => report.lenses?.[lens]?.decade ?? null))
  return (
    <div className="min-w-0 rounded-card bg-surface p-5">
      <h3 className="text-xl font-semibold tracking-tight">{t(LENS_TEXTS[lens].title)}</h3>
      <p className="mt-1 text-soft">{t("compare.alike", { count: alike })}</p>
      {decades.size > 1 && <p className="mt-1 text-sm">{t("compare.decades")}</p>}
      <div className="mt-3 overflow-x-auto">
        <table className="w-full border-collapse">
          <caption className="sr-only">{t(LENS_TEXTS[lens].title)}</caption>
          <thead>
            <tr className="text-left">
              <th scope="col" className="py-1 pr-2 text-sm font-medium text-soft">
                {t("column.member")}
              </th>
              {tracks.map(({ id, series, name }) => (
                <th key={id} scope="col" className="px-2 py-1">
                  <Sign series={series} />
                  <span className="sr-only">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {votes.map(({ member, hits }) => (
              <tr key={member} className="border-t border-line">
                <th scope="row" className="py-2 pr-2 text-left font-normal">
                  {t(`member.${member}`)}
                </th>
                {hits.map((hit, place) => (
                  <td key={tracks[place]?.id} className="px-2 py-2">
                    {hit !== undefined && <Vote isHit={hit} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function Vote({ isHit }: { isHit: boolean }) {
  return (
    <span className="inline-flex items-center gap-2">
      <span
        aria-hidden="true"
        className={`size-3.5 rounded-full border-2 ${isHit ? "border-ink bg-ink" : "border-edge"}`}
      />
      {voteWord(isHit)}
    </span>
  )
}
