import { ExternalLink } from "lucide-react"
import { useState } from "react"
import { t } from "@/i18n"
import type { Video } from "@/lib/schema"

/** Where the sound came from: the video's picture, title and channel, and the way to it. */
export function VideoLine({ video }: { video: Video }) {
  const [hasPicture, setHasPicture] = useState(video.thumbnail !== null)
  return (
    <a
      href={video.url}
      target="_blank"
      rel="noopener noreferrer"
      className="mt-5 flex max-w-xl items-center gap-4 rounded-card bg-surface p-3 transition-colors hover:bg-sunken"
    >
      {hasPicture && video.thumbnail !== null && (
        <img
          src={video.thumbnail}
          alt=""
          loading="lazy"
          referrerPolicy="no-referrer"
          onError={() => setHasPicture(false)}
          className="aspect-video w-28 shrink-0 rounded-tag object-cover"
        />
      )}
      <span className="min-w-0">
        <span className="line-clamp-2 font-medium [overflow-wrap:anywhere]">{video.title ?? video.url}</span>
        <span className="block truncate text-sm text-soft">{video.channel}</span>
        <span className="mt-1 inline-flex items-center gap-1.5 text-sm">
          {t("video.open")}
          <ExternalLink aria-hidden className="size-4" />
        </span>
      </span>
    </a>
  )
}
