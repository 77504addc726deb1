import type { ReactNode } from "react"
import { Alike, Formats, Palette } from "@/features/social/components/picture-facts"
import { PicturePreview } from "@/features/social/components/picture-preview"
import { ScoreView } from "@/features/social/components/score-view"
import { decimal } from "@/features/social/figures"
import {
  noticeText,
  pictureAdvice,
  pictureLabel,
  pictureSentence,
  pictureSource,
  pictureSourceOfAll,
} from "@/features/social/picture-wording"
import type { Way } from "@/features/social/way"
import { t } from "@/i18n"
import { bytes, number } from "@/lib/format"
import type { PictureReport } from "@/lib/schema"

interface PictureAnswerProps {
  readonly report: PictureReport
  readonly name: string
  readonly image: string | null
  readonly way: Way
  /** What can be done with it. */
  readonly actions: ReactNode
}

/** All that is found of a picture, with the picture itself in sight. */
export function PictureAnswer({ report, name, image, way, actions }: PictureAnswerProps) {
  const { file, notices, score } = report
  return (
    <div className="mt-6 grid items-start gap-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <div className="grid gap-4 lg:sticky lg:top-4">
        <PicturePreview report={report} name={name} image={image} />
        <p className="figures text-sm text-soft">
          {t("picture.file", {
            kind: file.kind.toUpperCase(),
            width: number(file.width),
            height: number(file.height),
            size: bytes(file.bytes),
          })}
        </p>
        {notices.length > 0 && (
          <ul className="grid gap-1 rounded-card bg-notice-wash px-4 py-3 text-sm">
            {notices.map((notice) => (
              <li key={notice}>{noticeText(notice)}</li>
            ))}
          </ul>
        )}
        {actions}
      </div>
      <div className="grid grid-cols-1 gap-6">
        <Changes report={report} />
        <ScoreView
          score={score}
          about={t("picture.scoreIs")}
          base={t("picture.base", { value: decimal(score.base) })}
          labelOf={pictureLabel}
          sentenceOf={(part) => pictureSentence(part, report)}
          source={pictureSourceOfAll(score.basis)}
          sourceOf={pictureSource}
        />
        <Palette report={report} />
        <Formats formats={report.guides.formats} />
        <Alike alike={report.alike} way={way} />
      </div>
    </div>
  )
}

function Changes({ report }: { report: PictureReport }) {
  const changes = report.score.contributions
    .map((part) => ({ key: part.key, gain: part.most - part.points, said: pictureAdvice(part, report) }))
    .filter(({ gain, said }) => said !== null && gain >= 0.1)
    .sort((one, other) => other.gain - one.gain)
  return (
    <section
      aria-labelledby="picture-changes"
      className="rounded-card border border-line bg-surface p-5 sm:p-6"
    >
      <h2 id="picture-changes" className="text-xl font-semibold tracking-tight">
        {t("social.changes")}
      </h2>
      {changes.length === 0 && <p className="mt-2">{t("social.noChanges")}</p>}
      <ul className="mt-3 space-y-2">
        {changes.map(({ key, gain, said }) => (
          <li key={key} className="flex flex-wrap justify-between gap-x-4">
            <span {...said?.lang}>{said?.text}</span>
            <span className="figures text-sm text-soft">{t("social.gain", { points: decimal(gain) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
