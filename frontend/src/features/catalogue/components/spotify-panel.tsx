import { useState } from "react"
import { Button } from "@/components/button"
import { ProblemPanel } from "@/components/problem-panel"
import { useSpotify } from "@/features/catalogue/api/spotify"
import { releasedText } from "@/features/catalogue/words"
import { known, t } from "@/i18n"
import { clock, number } from "@/lib/format"
import { shown } from "@/lib/problem"
import type { SpotifyTrack } from "@/lib/schema"

/** Spotify's player and what Spotify says. This browser asks nothing of Spotify until somebody agrees. */
export function SpotifyPanel({ id, title }: { id: string; title: string }) {
  const [isWanted, setIsWanted] = useState(false)
  const { isOn, missing, track } = useSpotify(id)
  return (
    <div className="mt-6 grid gap-6 lg:grid-cols-2 lg:items-start">
      {isWanted ? (
        <iframe
          src={`https://open.spotify.com/embed/track/${encodeURIComponent(id)}`}
          title={`${t("spotify.player")}: ${title}`}
          allow="autoplay; encrypted-media; clipboard-write"
          referrerPolicy="strict-origin-when-cross-origin"
          className="h-40 w-full max-w-xl rounded-card border border-line"
        />
      ) : (
        <div className="rounded-card bg-sunken p-5">
          <p className="max-w-measure">{t("spotify.ask")}</p>
          <Button className="mt-3" onClick={() => setIsWanted(true)}>
            {t("spotify.load")}
          </Button>
        </div>
      )}
      {missing.length > 0 && (
        <p className="max-w-measure text-sm text-soft lg:py-5">
          {t("spotify.off", { names: missing.join(", ") })}
        </p>
      )}
      {isOn && track.isPending && <p role="status">{t("spotify.asking")}</p>}
      {isOn && track.error !== null && <Refused error={track.error} title={title} />}
      {isOn && track.data && <Said track={track.data} hasConsent={isWanted} />}
    </div>
  )
}

/** That the id has gone from Spotify is nothing that a reader could mend: the title may stand there under another. */
function Refused({ error, title }: { error: unknown; title: string }) {
  const problem = shown(error)
  if (problem.code !== "spotify_track_not_found") return <ProblemPanel problem={problem} />
  return (
    <p className="max-w-measure text-sm text-soft lg:py-5">
      {t("spotify.gone")}{" "}
      <a
        href={`https://open.spotify.com/search/${encodeURIComponent(title)}`}
        target="_blank"
        rel="noopener noreferrer"
        className="underline underline-offset-4 hover:text-ink"
      >
        {t("spotify.search")}
      </a>
    </p>
  )
}

function Said({ track, hasConsent }: { track: SpotifyTrack; hasConsent: boolean }) {
  const facts = [
    [t("track.album"), track.album],
    [t("spotify.released"), track.released === null ? null : releasedText(track.released)],
    [t("spotify.duration"), track.duration_s === null ? null : clock(track.duration_s)],
    [t("spotify.popularity"), track.popularity === null ? null : number(track.popularity)],
  ] as const
  return (
    <section aria-labelledby="spotify-heading" className="flex gap-4 rounded-card bg-surface p-5">
      {hasConsent && track.cover !== null && (
        <img
          src={track.cover}
          alt=""
          loading="lazy"
          referrerPolicy="no-referrer"
          className="size-24 shrink-0 rounded-tag object-cover"
        />
      )}
      <div className="min-w-0">
        <h2 id="spotify-heading" className="text-xl font-semibold tracking-tight">
          {t("spotify.heading")}
        </h2>
        <p className="mt-1 wrap-anywhere">
          {track.title} · {track.artists.join(", ")}
        </p>
        <dl className="figures mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
          {facts.map(
            ([name, text]) =>
              text !== null && (
                <div key={name} className="contents">
                  <dt className="text-soft">{name}</dt>
                  <dd className="wrap-anywhere">{text}</dd>
                </div>
              ),
          )}
        </dl>
        {track.withheld.length > 0 && (
          <p className="mt-2 text-sm text-soft">
            {t("spotify.withheld", {
              fields: track.withheld.map((name) => known(`spotify.field.${name}`, name)).join(", "),
            })}
          </p>
        )}
      </div>
    </section>
  )
}
