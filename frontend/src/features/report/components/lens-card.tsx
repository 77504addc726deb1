import { ChartFrame } from "@/components/chart-frame"
import { Told } from "@/features/report/components/told"
import { VoteList } from "@/features/report/components/vote-list"
import { t } from "@/i18n"
import { decadeName, number, percent } from "@/lib/format"
import {
  agreementText,
  type Labels,
  LENS_TEXTS,
  type LensKey,
  MEMBERS,
  majorityText,
  scoreText,
  voteWord,
} from "@/lib/lens"
import type { LensVerdict, Stated } from "@/lib/schema"

interface LensCardProps {
  readonly name: LensKey
  readonly lens: LensVerdict
  readonly labels: Labels
  readonly stated: Stated
}

/** One question and five answers. */
export function LensCard({ name, lens, labels, stated }: LensCardProps) {
  const texts = LENS_TEXTS[name]
  const rows = MEMBERS.flatMap((member) => {
    const vote = lens.members[member]
    return vote ? [[t(`member.${member}`), scoreText(vote.probability), voteWord(vote.hit)]] : []
  })
  return (
    <ChartFrame
      className="rounded-card bg-surface p-5 sm:p-7 print:p-4"
      title={t(texts.title)}
      summary={t(texts.question, {
        decade: lens.decade === null ? t("lens.latest") : decadeName(lens.decade),
      })}
      table={{ columns: [t("column.member"), t("column.score"), t("column.vote")], rows }}
    >
      <p className="mt-5 flex flex-wrap items-baseline print:mt-2 gap-x-3">
        <span className="font-display text-4xl print:text-3xl font-semibold tracking-tight">
          {agreementText(lens)}
        </span>
        <span className="text-lg">{majorityText(lens)}</span>
      </p>
      <VoteList members={lens.members} parts={lens.member_parts} labels={labels} />
      <Told given={lens.given} stated={stated} plain={percent} />
      <dl className="mt-6 grid gap-5 sm:grid-cols-2 print:mt-3">
        <Statement {...statement(lens)} />
        <Statement
          label={t("lens.stability")}
          text={percent(lens.stability)}
          note={t(lens.stability < 0.7 ? "lens.shaky" : "lens.steady")}
          share={lens.stability}
        />
      </dl>
    </ChartFrame>
  )
}

interface StatementProps {
  readonly label: string
  readonly text: string
  readonly note: string
  readonly share: number
  readonly mark?: number
}

/** A calibrated chance stands beside its base rate; a likeness is never called a chance. */
function statement(lens: LensVerdict): StatementProps {
  if (lens.probability !== null) {
    return {
      label: t("lens.chance"),
      text: percent(lens.probability),
      note: t(beside(lens.probability, lens.base_rate), { base: percent(lens.base_rate) }),
      share: lens.probability,
      mark: lens.base_rate,
    }
  }
  const likeness = lens.likeness ?? 0
  return {
    label: t("lens.likeness"),
    text: number(likeness * 100),
    note: t("lens.likenessNote"),
    share: likeness,
    mark: 0.5,
  }
}

/** Which side of the base rate a chance is on, as far as both can be read. */
function beside(chance: number, base: number) {
  if (percent(chance) === percent(base)) return "lens.chanceSame"
  return chance > base ? "lens.chanceAbove" : "lens.chanceBelow"
}

function Statement({ label, text, note, share, mark }: StatementProps) {
  return (
    <div>
      <dt className="text-sm text-soft">{label}</dt>
      <dd>
        <span className="figures font-display text-3xl font-semibold tracking-tight">{text}</span>
        <span aria-hidden="true" className="relative mt-1 block h-2 rounded-full bg-sunken">
          <span
            className="absolute inset-y-0 left-0 rounded-full bg-strand-b"
            style={{ width: `${share * 100}%` }}
          />
          {mark !== undefined && (
            <span className="absolute -inset-y-1 w-0.5 bg-ink" style={{ left: `${mark * 100}%` }} />
          )}
        </span>
        <span className="mt-2 block text-sm text-soft">{note}</span>
      </dd>
    </div>
  )
}
