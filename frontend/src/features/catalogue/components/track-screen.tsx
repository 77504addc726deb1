import type { ReactNode } from "react"
import { Page } from "@/components/page"
import { MarketsPart } from "@/features/catalogue/components/markets"
import { Similar } from "@/features/catalogue/components/similar"
import { SpotifyPanel } from "@/features/catalogue/components/spotify-panel"
import { TrackFacts } from "@/features/catalogue/components/track-facts"
import { listed } from "@/features/catalogue/words"
import { t } from "@/i18n"
import type { CatalogueTrack, FeatureInfo } from "@/lib/schema"

interface TrackScreenProps {
  readonly found: CatalogueTrack
  readonly table: readonly FeatureInfo[]
  /** What the models say of it. */
  readonly verdict: ReactNode
  /** Everything that was published of how it measures. */
  readonly features: ReactNode
}

/** A published track: what it is, what the models say, what is like it, where such tracks chart. */
export function TrackScreen({ found, table, verdict, features }: TrackScreenProps) {
  const { track, filled, note } = found
  return (
    <Page title={track.title} {...(track.artist === null ? {} : { eyebrow: track.artist })} className="pt-6">
      <TrackFacts found={found} />
      <SpotifyPanel id={track.id} title={track.title} />
      <div className="mt-12 grid grid-cols-1 gap-16">
        {verdict !== null && (
          <div>
            {verdict}
            {note !== null && <p className="mt-4 max-w-measure text-sm text-soft">{t("track.learnt")}</p>}
            {filled.length > 0 && (
              <p className="mt-2 max-w-measure rounded-card bg-notice-wash px-4 py-3 text-sm">
                {t("markets.median_stands_in", { features: listed(filled, table) })}
              </p>
            )}
          </div>
        )}
        <Similar about={{ track_id: track.id }} table={table} />
        <MarketsPart placed={{ track: track.id }} table={table} />
        {features}
      </div>
    </Page>
  )
}
