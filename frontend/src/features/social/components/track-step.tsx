import { Link } from "@tanstack/react-router"
import { buttonClass } from "@/components/button"
import { ProblemPanel } from "@/components/problem-panel"
import { BasisLine } from "@/features/social/components/basis-line"
import { BigScore } from "@/features/social/components/big-score"
import { TrackPicker } from "@/features/social/components/track-picker"
import { focusHeading } from "@/features/social/focus"
import type { TrackPart } from "@/features/social/hooks/use-track"
import { hasAny, TRACKS, type Way, without } from "@/features/social/way"
import { t } from "@/i18n"
import { shown } from "@/lib/problem"

interface TrackStepProps {
  readonly way: Way
  readonly onWay: (way: Way) => void
  readonly track: TrackPart
}

/** Which track the post is about: one of one's own analyses, or a new one. */
export function TrackStep({ way, onWay, track }: TrackStepProps) {
  const isChosen = hasAny(way, TRACKS)
  return (
    <>
      {isChosen && track.error !== null && (
        <div className="mt-6">
          <ProblemPanel
            problem={shown(track.error)}
            action={{ label: t("problem.retry"), run: track.retry }}
          />
        </div>
      )}
      {isChosen && track.title === null && track.error === null && (
        <p role="status" className="mt-6 text-soft">
          {t("app.loading")}
        </p>
      )}
      {isChosen && track.title !== null && <Chosen way={way} track={track} />}
      <section aria-labelledby="track-choose" className="mt-8">
        <h2 id="track-choose" className="text-xl font-semibold tracking-tight">
          {t(isChosen ? "social.track.other" : "social.track.choose")}
        </h2>
        <TrackPicker
          chosen={way.analysis}
          onChoose={(analysis) => {
            focusHeading()
            onWay({ ...without(way, ...TRACKS), analysis })
          }}
        />
      </section>
      <section aria-labelledby="track-new" className="mt-8 rounded-card border border-line p-5 sm:p-6">
        <h2 id="track-new" className="text-xl font-semibold tracking-tight">
          {t("social.track.new")}
        </h2>
        <p className="mt-1 mb-4 max-w-measure text-soft">{t("social.track.newText")}</p>
        <div className="flex flex-wrap gap-3">
          <Link to="/" className={buttonClass("quiet")}>
            {t("social.track.analyze")}
          </Link>
          <Link to="/catalogue" className={buttonClass("quiet")}>
            {t("social.track.catalogue")}
          </Link>
        </div>
      </section>
    </>
  )
}

function Chosen({ way, track }: Pick<TrackStepProps, "way" | "track">) {
  return (
    <section
      aria-labelledby="track-chosen"
      className="mt-6 rounded-card border border-line bg-surface p-5 sm:p-6"
    >
      <h2 id="track-chosen" className="text-xl font-semibold tracking-tight [overflow-wrap:anywhere]">
        {track.title}
      </h2>
      {track.score === null ? (
        <p role="status" className="mt-2">
          {t(track.isUnderWay ? "social.track.underWay" : "social.track.noScore")}
        </p>
      ) : (
        <>
          <BigScore value={track.score} />
          {hasAny(way, ["analysis", "track"]) && (
            <p className="mt-2 max-w-measure text-soft">{t("social.track.scoreIs")}</p>
          )}
          {track.basis !== null && <BasisLine basis={track.basis} source={track.source} />}
        </>
      )}
      <p className="mt-4">
        {way.analysis !== undefined ? (
          <Link to="/analyses/$id" params={{ id: way.analysis }} className={buttonClass("quiet")}>
            {t("social.track.report")}
          </Link>
        ) : (
          way.track !== undefined && (
            <Link to="/catalogue/$id" params={{ id: way.track }} className={buttonClass("quiet")}>
              {t("social.track.published")}
            </Link>
          )
        )}
      </p>
    </section>
  )
}
