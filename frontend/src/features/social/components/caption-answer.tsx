import { Button } from "@/components/button"
import { CaptionFacts, CaptionNotices } from "@/features/social/components/caption-facts"
import { ScoreView } from "@/features/social/components/score-view"
import { decimal } from "@/features/social/figures"
import { adviceOf, labelOf, sentenceOf } from "@/features/social/wording"
import { known, t } from "@/i18n"
import type { CaptionReport } from "@/lib/schema"

const CARD = "rounded-card border border-line bg-surface p-5 sm:p-6"
const HEADING = "text-xl font-semibold tracking-tight"
/** A caption keeps its lines, and breaks where it must. */
const AS_WRITTEN = "mt-3 whitespace-pre-wrap rounded-tag bg-sunken p-4 [overflow-wrap:anywhere]"

interface CaptionAnswerProps {
  readonly report: CaptionReport
  /** Whether it is about older words than those that are written. */
  readonly isStale: boolean
  readonly onUse: (text: string) => void
}

/** What there is in it. */
export function CaptionContents({ report }: Pick<CaptionAnswerProps, "report">) {
  return (
    <div className="mt-2 space-y-6">
      <CaptionNotices notices={report.notices} />
      <Counts measures={report.measures} />
    </div>
  )
}

/** How it fares, and what would be better. */
export function CaptionAnswer({ report, isStale, onUse }: CaptionAnswerProps) {
  return (
    <div className="space-y-6">
      <Changes report={report} />
      {report.preview !== null && <Preview preview={report.preview} isStale={isStale} onUse={onUse} />}
      <ScoreView
        score={report.score}
        about={t("social.scoreIs")}
        base={t("social.base", { value: decimal(report.score.base) })}
        labelOf={labelOf}
        sentenceOf={(part) => sentenceOf(part, report.measures)}
      />
    </div>
  )
}

function Counts({ measures }: Pick<CaptionReport, "measures">) {
  const { words, limits, shown, is_cut } = measures
  return (
    <section aria-labelledby="caption-counts" className={CARD}>
      <h2 id="caption-counts" className={HEADING}>
        {t("social.counts")}
      </h2>
      <dl className="mt-3 grid grid-cols-2 gap-4 sm:grid-cols-4">
        <Count name={t("social.part.words")} value={words === null ? t("social.unsaid") : decimal(words)} />
        {limits.map(({ key, used, most }) => (
          <Count
            key={key}
            name={known(`social.limit.${key}`, key)}
            value={t("social.used", { used, most })}
            isOver={used > most}
          />
        ))}
      </dl>
      <CaptionFacts measures={measures} />
      <h3 className="mt-5 font-semibold">{is_cut ? t("social.cut") : t("social.notCut")}</h3>
      <p dir="auto" lang="" className={AS_WRITTEN}>
        {is_cut ? `${shown}…` : shown}
      </p>
    </section>
  )
}

function Count({ name, value, isOver = false }: { name: string; value: string; isOver?: boolean }) {
  return (
    <div>
      <dt className="text-sm text-soft">{name}</dt>
      <dd className={`figures font-semibold ${isOver ? "text-alarm" : ""}`}>
        {value}
        {isOver && ` · ${t("social.over")}`}
      </dd>
    </div>
  )
}

function Changes({ report: { recommendations } }: Pick<CaptionAnswerProps, "report">) {
  return (
    <section aria-labelledby="caption-changes" className={CARD}>
      <h2 id="caption-changes" className={HEADING}>
        {t("social.changes")}
      </h2>
      {recommendations.length === 0 && <p className="mt-2">{t("social.noChanges")}</p>}
      <ul className="mt-3 space-y-2">
        {recommendations.map(({ key, points, advice }) => {
          const { text, lang } = adviceOf(key, advice)
          return (
            <li key={key} className="flex flex-wrap justify-between gap-x-4">
              <span {...lang}>{text}</span>
              <span className="figures text-sm text-soft">
                {t("social.gain", { points: decimal(points) })}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

interface PreviewProps {
  readonly preview: NonNullable<CaptionReport["preview"]>
  readonly isStale: boolean
  readonly onUse: (text: string) => void
}

function Preview({ preview: { text, changes, score }, isStale, onUse }: PreviewProps) {
  return (
    <section aria-labelledby="caption-preview" className={CARD}>
      <h2 id="caption-preview" className={HEADING}>
        {t("social.preview", { score: decimal(score) })}
      </h2>
      <p className="mt-1 text-soft">{t("social.previewIs")}</p>
      <ul className="mt-2 list-disc pl-5">
        {changes.map((change) => (
          <li key={change}>{known(`social.change.${change}`, change)}</li>
        ))}
      </ul>
      <p dir="auto" lang="" className={AS_WRITTEN}>
        {text}
      </p>
      <Button className="mt-4" disabled={isStale} onClick={() => onUse(text)}>
        {t("social.use")}
      </Button>
    </section>
  )
}
