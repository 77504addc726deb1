import { Link } from "@tanstack/react-router"
import { ArrowLeft, ArrowRight, X } from "lucide-react"
import { AsSaid } from "@/components/as-said"
import { Button } from "@/components/button"
import { DnaShape } from "@/components/dna-shape"
import { Sign } from "@/features/compare/components/sign"
import type { Entry } from "@/features/compare/track"
import { t } from "@/i18n"
import { number, percent } from "@/lib/format"
import { shown } from "@/lib/problem"
import { profile } from "@/lib/profile"
import { inSentences } from "@/lib/said/sentence"
import { verdictSentences } from "@/lib/said/verdict"
import type { FeatureInfo, Report } from "@/lib/schema"
import { sourceName } from "@/lib/source"

interface CardsProps {
  readonly entries: readonly Entry[]
  readonly table: readonly FeatureInfo[]
  readonly onMove: (entry: Entry, by: -1 | 1) => void
  readonly onRemove: (entry: Entry) => void
}

/** The verdicts side by side, each with the ways to move it. */
export function Cards({ entries, table, onMove, onRemove }: CardsProps) {
  return (
    <ol className="mt-5 grid gap-4 sm:grid-cols-2 xl:grid-cols-[repeat(auto-fit,minmax(18rem,1fr))]">
      {entries.map((entry, index) => {
        const name = nameOf(entry)
        return (
          <li
            key={entry.id}
            className="flex min-w-0 flex-col rounded-card bg-surface p-5"
            data-track={entry.id}
          >
            <div className="flex items-center justify-between gap-2">
              <Sign series={entry.series} />
              <span className="flex">
                <Tool
                  label={t("compare.earlier", { name })}
                  isOff={index === 0}
                  onClick={() => onMove(entry, -1)}
                >
                  <ArrowLeft aria-hidden className="size-4" />
                </Tool>
                <Tool
                  label={t("compare.later", { name })}
                  isOff={index === entries.length - 1}
                  onClick={() => onMove(entry, 1)}
                >
                  <ArrowRight aria-hidden className="size-4" />
                </Tool>
                <Tool label={t("compare.remove", { name })} onClick={() => onRemove(entry)}>
                  <X aria-hidden className="size-4" />
                </Tool>
              </span>
            </div>
            <h3 className="mt-2 text-xl font-semibold tracking-tight [overflow-wrap:anywhere]">
              {entry.error === null ? (
                <Link
                  to="/analyses/$id"
                  params={{ id: entry.id }}
                  className="hover:text-accent hover:underline"
                >
                  {name}
                </Link>
              ) : (
                name
              )}
            </h3>
            <Standing entry={entry} table={table} />
          </li>
        )
      })}
    </ol>
  )
}

interface ToolProps {
  readonly label: string
  readonly isOff?: boolean
  readonly onClick: () => void
  readonly children: React.ReactNode
}

function Tool({ label, isOff = false, onClick, children }: ToolProps) {
  return (
    <Button look="bare" className="size-11 px-0!" aria-label={label} disabled={isOff} onClick={onClick}>
      {children}
    </Button>
  )
}

export function nameOf({ analysis, error }: Entry): string {
  if (analysis !== undefined) return sourceName(analysis.source)
  return error === null ? t("app.loading") : t("compare.gone")
}

/** Its verdict; or how far it is, or why there is none. */
function Standing({ entry: { analysis, error }, table }: { entry: Entry; table: readonly FeatureInfo[] }) {
  if (analysis === undefined) {
    return (
      <p role="status" className="mt-2 text-soft">
        {error === null ? t("compare.loading") : `${shown(error).title}. ${t("compare.goneText")}`}
      </p>
    )
  }
  if (analysis.report !== null)
    return <Verdict report={analysis.report} table={table} name={sourceName(analysis.source)} />
  const isOver = analysis.state === "failed" || analysis.state === "cancelled"
  return (
    <p role="status" className="mt-2 text-soft">
      {isOver ? (analysis.error?.title ?? t(`state.${analysis.state}`)) : t("compare.running")}
    </p>
  )
}

function Verdict({ report, table, name }: { report: Report; table: readonly FeatureInfo[]; name: string }) {
  return (
    <>
      <div className="mx-auto my-3 w-40">
        <DnaShape
          profile={profile(report, table)}
          name={t("dna.name", { name })}
          backdrop="stroke-surface"
          isBare
        />
      </div>
      <p>
        <AsSaid text={verdictSentences(report)?.[0] ?? null} served={inSentences(report.summary)[0] ?? ""} />
      </p>
      <dl className="figures mt-auto grid grid-cols-2 gap-x-4 gap-y-3 pt-4">
        {numbers(report).map(({ label, text, note }) => (
          <div key={label} className="border-t border-line pt-1.5">
            <dt className="text-sm text-soft">{label}</dt>
            <dd>
              <span className="font-display text-2xl font-semibold">{text}</span>
              {note !== null && <span className="block text-sm text-soft">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function numbers({ lenses, popularity }: Report) {
  const [emerging, charting] = [lenses?.["emerging"], lenses?.["charting"]]
  const missing = "–"
  return [
    {
      label: t("number.chance"),
      text: typeof emerging?.probability === "number" ? percent(emerging.probability) : missing,
      note: emerging ? t("compare.sayHit", { votes: emerging.votes }) : null,
    },
    {
      label: t("number.likeness"),
      text: typeof charting?.likeness === "number" ? number(charting.likeness * 100) : missing,
      note: charting ? t("compare.sayHit", { votes: charting.votes }) : null,
    },
    { label: t("popularity.title"), text: popularity ? number(popularity.value) : missing, note: null },
    { label: t("number.score"), text: popularity ? number(popularity.hit_score) : missing, note: null },
  ]
}
