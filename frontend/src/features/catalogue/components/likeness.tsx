import { Link } from "@tanstack/react-router"
import { useId, useState } from "react"
import { differenceText, whyNear } from "@/features/catalogue/words"
import { t } from "@/i18n"
import { number, withUnit } from "@/lib/format"
import type { FeatureInfo, SimilarTrack } from "@/lib/schema"

interface LikenessProps {
  readonly track: SimilarTrack
  readonly table: readonly FeatureInfo[]
  /** Whether a setting of sliders was asked about, which is nobody's recording. */
  readonly isSetting: boolean
}

const WAY = "-my-1 min-w-0 py-1 font-medium wrap-anywhere hover:text-accent"

/** One near track: the way to it, why it is near, and each feature on its own. */
export function Likeness({ track, table, isSetting }: LikenessProps) {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        {track.kind === "own" ? (
          <Link to="/analyses/$id" params={{ id: track.id }} preload={false} className={WAY}>
            {track.title}
          </Link>
        ) : (
          <Link to="/catalogue/$id" params={{ id: track.id }} preload={false} className={WAY}>
            {track.title}
          </Link>
        )}
        <span className="figures text-sm text-soft">
          {t("similar.distance", { value: number(track.distance, 2) })}
        </span>
      </div>
      <p className="figures text-sm text-soft wrap-anywhere">
        {[
          track.kind === "own" ? t("catalogue.own") : track.artist,
          track.year,
          track.popularity === null ? null : t("catalogue.popularity", { value: number(track.popularity) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p className="mt-1 max-w-measure">
        {isSetting && track.furthest.length === 0 ? t("similar.these") : whyNear(track, table)}
      </p>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
        className="inline-flex min-h-9 items-center text-sm font-medium text-soft underline decoration-line underline-offset-4 hover:text-ink hover:decoration-ink"
      >
        {t("similar.each")}
        <span className="sr-only">: {track.title}</span>
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <Each track={track} table={table} />}
      </div>
    </li>
  )
}

const HEADS = [
  "column.feature",
  "similar.here",
  "similar.there",
  "similar.difference",
  "similar.stands",
] as const

function Each({ track, table }: Pick<LikenessProps, "track" | "table">) {
  return (
    <section
      className="mt-1 overflow-auto rounded-card bg-sunken p-1"
      aria-label={`${t("similar.each")}: ${track.title}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      <table className="figures w-full border-collapse text-sm">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col" className="px-3 py-2 text-left font-semibold">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {track.features.map((told) => {
            const info = table.find(({ key }) => key === told.feature)
            const text = (value: number) => (info ? withUnit(value, info) : number(value, 2))
            return (
              <tr key={told.feature} className="border-t border-line">
                <th scope="row" className="px-3 py-1.5 text-left font-medium">
                  {info?.label ?? told.feature}
                </th>
                <td className="px-3 py-1.5">{text(told.here)}</td>
                <td className="px-3 py-1.5">{text(told.there)}</td>
                <td className="px-3 py-1.5">{differenceText(told, table)}</td>
                <td className="px-3 py-1.5">{t(`similar.stands.${told.stands}`)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
