import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { Button } from "@/components/button"
import { ScrollTable } from "@/features/intelligence/components/scroll-table"
import { counted, figure, viewed } from "@/features/intelligence/figures"
import { t } from "@/i18n"
import { number } from "@/lib/format"
import type { TrackPoints } from "@/lib/schema"

interface TrackListProps {
  readonly points: TrackPoints
  /** Of the points that are listed, in their order. */
  readonly places: readonly number[]
}

const STEP = 50

/** Recordings within the rectangle, among those that were looked for. */
export function TrackList({ points, places }: TrackListProps) {
  const [shown, setShown] = useState(STEP)
  return (
    <section aria-labelledby="chosen-heading" className="mt-8">
      <h2 id="chosen-heading" className="text-2xl font-semibold tracking-tight">
        {t("intel.tracks")}
      </h2>
      <p role="status" className="figures mt-1 text-soft">
        {t("intel.tracks.found", { count: places.length })}
      </p>
      {places.length > 0 && (
        <ScrollTable
          className="mt-3"
          label={t("intel.tracks")}
          columns={[
            { key: "title", label: t("intel.track"), className: "min-w-40" },
            { key: "artist", label: t("intel.artist"), className: "min-w-32" },
            { key: "streams", label: t("intel.streams"), isNumber: true },
            { key: "views", label: t("intel.views"), isNumber: true },
            { key: "beyond", label: t("intel.beyond"), isNumber: true },
            { key: "hit", label: t("intel.hit") },
          ]}
          rows={places.slice(0, shown).map((at) => ({ key: `${at}`, cells: cellsOf(points, at) }))}
        />
      )}
      {places.length > shown && (
        <Button className="mt-4" onClick={() => setShown(shown + STEP)}>
          {t("intel.tracks.more", { count: number(Math.min(STEP, places.length - shown)) })}
        </Button>
      )}
    </section>
  )
}

function cellsOf(points: TrackPoints, at: number) {
  const residual = points.residual[at] ?? null
  return [
    <TrackLink
      key="title"
      title={points.title[at] ?? ""}
      artist={points.artist[at] ?? ""}
      uri={points.uri[at] ?? null}
    />,
    points.artist[at],
    counted(points.log_streams[at] ?? 0),
    viewed(points.log_views[at] ?? 0),
    residual === null ? "–" : figure(10 ** residual, "times"),
    points.is_hit[at] ? t("intel.hit.yes") : "–",
  ]
}

/** To the track at Spotify where the table names it, else to the catalogue. */
function TrackLink({ title, artist, uri }: { title: string; artist: string; uri: string | null }) {
  const id = /^spotify:track:(\w+)$/.exec(uri ?? "")?.[1]
  const look = "underline decoration-line underline-offset-4 hover:decoration-ink wrap-anywhere"
  if (id === undefined)
    return (
      <Link to="/catalogue" search={{ q: `${title} ${artist}` }} className={look}>
        {title}
      </Link>
    )
  return (
    <a href={`https://open.spotify.com/track/${id}`} target="_blank" rel="noreferrer" className={look}>
      {title}
    </a>
  )
}
