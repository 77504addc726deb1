import { Link } from "@tanstack/react-router"
import { ExternalLink } from "lucide-react"
import type { ReactNode } from "react"
import { buttonClass } from "@/components/button"
import { t } from "@/i18n"
import { decadeName, number } from "@/lib/format"
import type { CatalogueTrack } from "@/lib/schema"

/** What its publisher states of a track, and the ways to it elsewhere. */
export function TrackFacts({ found: { track, copies } }: { found: CatalogueTrack }) {
  const facts: (readonly [string, ReactNode])[] = [
    [t("track.popularity"), track.popularity === null ? null : number(track.popularity)],
    [t("track.album"), track.album],
    [t("track.year"), track.year ?? (track.decade === null ? null : decadeName(`${track.decade}s`))],
    [t("track.genres"), track.genres.join(", ") || null],
    [
      t("track.explicit"),
      track.explicit === null ? null : t(track.explicit ? "catalogue.yes" : "catalogue.no"),
    ],
  ]
  return (
    <>
      <dl className="mt-6 grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-4">
        {facts.map(
          ([name, text]) =>
            text !== null && (
              <div key={name} className="border-t-2 border-ink pt-2">
                <dt className="text-sm text-soft">{name}</dt>
                <dd className="figures text-lg font-medium wrap-anywhere">{text}</dd>
              </div>
            ),
        )}
      </dl>
      <nav aria-label={t("track.links")} className="mt-6 flex flex-wrap gap-3">
        <Outward to={`https://open.spotify.com/track/${encodeURIComponent(track.id)}`}>
          {t("track.spotify")}
        </Outward>
        <Outward to={searchAddress(`${track.artist ?? ""} ${track.title}`.trim())}>
          {t("track.youtube")}
        </Outward>
        <Link to="/social" search={{ step: "picture", track: track.id }} className={buttonClass("quiet")}>
          {t("track.post")}
        </Link>
        <Link to="/catalogue" className={buttonClass("quiet")}>
          {t("track.catalogue")}
        </Link>
      </nav>
      {copies.length > 0 && <Copies copies={copies} />}
    </>
  )
}

function Copies({ copies }: { copies: readonly string[] }) {
  return (
    <p className="mt-4 flex flex-wrap gap-x-4 text-sm text-soft">
      <span className="py-2">{t("track.copies")}:</span>
      {copies.map((id, index) => (
        <Link
          key={id}
          to="/catalogue/$id"
          params={{ id }}
          preload={false}
          className="py-2 underline decoration-line underline-offset-4 hover:text-ink"
        >
          {t("track.copy", { count: index + 1 })}
        </Link>
      ))}
    </p>
  )
}

function Outward({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a href={to} target="_blank" rel="noopener noreferrer" className={buttonClass("quiet")}>
      {children}
      <ExternalLink aria-hidden className="size-4" />
    </a>
  )
}

function searchAddress(words: string): string {
  return `https://www.youtube.com/results?${new URLSearchParams({ search_query: words })}`
}
