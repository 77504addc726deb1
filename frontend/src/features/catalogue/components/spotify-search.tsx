import { Link } from "@tanstack/react-router"
import { ExternalLink } from "lucide-react"
import { useState } from "react"
import { Button, buttonClass } from "@/components/button"
import { ProblemPanel } from "@/components/problem-panel"
import { useSpotifySearch } from "@/features/catalogue/api/spotify"
import { t } from "@/i18n"
import { shown } from "@/lib/problem"
import type { SpotifyPage, SpotifyTrack } from "@/lib/schema"

/** Most of Spotify's own limit for one question. */
const LONGEST = 200

/** The words of the search at Spotify, by a press and where the service can ask there; else nothing. */
export function SpotifySearch({ words }: { words: string }) {
  const [asked, setAsked] = useState<string | null>(null)
  const { isOn, found } = useSpotifySearch(asked)
  const text = words.trim().slice(0, LONGEST)
  if (!isOn || (text === "" && asked === null)) return null
  const ask = () => {
    if (text === "") return
    if (text === asked) void found.refetch()
    setAsked(text)
  }
  return (
    <section aria-labelledby="spotify-search-heading" className="mt-14">
      <h2 id="spotify-search-heading" className="text-2xl font-semibold tracking-tight">
        {t("spotify.search")}
      </h2>
      <p className="mt-1 max-w-measure text-soft">{t("spotify.searchLead")}</p>
      <Button className="mt-3 max-w-full" aria-disabled={text === ""} onClick={ask}>
        <span className="truncate">{t("spotify.searchFor", { words: text })}</span>
      </Button>
      {asked !== null && found.isFetching && (
        <p role="status" className="mt-4 text-soft">
          {t("spotify.asking")}
        </p>
      )}
      {found.error !== null && !found.isFetching && (
        <div className="mt-4">
          <ProblemPanel heading="h3" problem={shown(found.error)} />
        </div>
      )}
      {asked !== null && found.data && !found.isFetching && <Answer page={found.data} words={asked} />}
    </section>
  )
}

function Answer({ page: { items, in_catalogue }, words }: { page: SpotifyPage; words: string }) {
  const tracks = [...new Map(items.map((each) => [each.id, each])).values()]
  return (
    <>
      <p role="status" className="figures mt-4 text-sm text-soft wrap-anywhere">
        {t("spotify.found", { count: tracks.length, words })}
      </p>
      <ul aria-label={t("spotify.list")} className="mt-2 divide-y divide-line border-y border-line">
        {tracks.map((track) => (
          <li key={track.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <Row track={track} isHere={in_catalogue.includes(track.id)} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Row({ track, isHere }: { track: SpotifyTrack; isHere: boolean }) {
  return (
    <>
      <span className="min-w-0 flex-1 basis-60">
        <span className="font-medium wrap-anywhere">{track.title}</span>
        <span className="figures block text-sm text-soft wrap-anywhere">
          {[track.artists.join(", "), track.released?.slice(0, 4)].filter(Boolean).join(" · ")}
        </span>
      </span>
      <span className="flex flex-wrap gap-2">
        {isHere && (
          <Link
            to="/catalogue/$id"
            params={{ id: track.id }}
            preload={false}
            className={buttonClass("quiet")}
          >
            {t("spotify.here")}
            <span className="sr-only">: {track.title}</span>
          </Link>
        )}
        <a
          href={`https://open.spotify.com/track/${encodeURIComponent(track.id)}`}
          target="_blank"
          rel="noopener noreferrer"
          className={buttonClass("quiet")}
        >
          {t("track.spotify")}
          <span className="sr-only">: {track.title}</span>
          <ExternalLink aria-hidden className="size-4" />
        </a>
      </span>
    </>
  )
}
