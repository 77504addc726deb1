import { useState } from "react"
import { Button } from "@/components/button"
import { videoAddress } from "@/features/player/engines/video"
import { t } from "@/i18n"

interface VideoFrameProps {
  readonly id: string
  /** The frame, once somebody wanted it. */
  readonly onFrame: (frame: HTMLIFrameElement | null) => void
}

/** YouTube's player. Nothing is asked of YouTube until somebody agrees. */
export function VideoFrame({ id, onFrame }: VideoFrameProps) {
  const [isWanted, setIsWanted] = useState(false)
  if (!isWanted) {
    return (
      <div className="mt-4 rounded-card bg-sunken p-5">
        <p className="max-w-measure">{t("player.videoAsk")}</p>
        <Button className="mt-3" onClick={() => setIsWanted(true)}>
          {t("player.videoLoad")}
        </Button>
      </div>
    )
  }
  return (
    <iframe
      ref={onFrame}
      src={videoAddress(id)}
      title={t("player.videoTitle")}
      allow="autoplay; encrypted-media; picture-in-picture"
      referrerPolicy="strict-origin-when-cross-origin"
      className="mt-4 aspect-video w-full max-w-xl rounded-card border border-line"
    />
  )
}
