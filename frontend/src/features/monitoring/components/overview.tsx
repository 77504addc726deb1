import { DriftMark } from "@/features/monitoring/components/drift-mark"
import { firstToShow } from "@/features/monitoring/subjects"
import { t } from "@/i18n"
import { number, percent } from "@/lib/format"
import type { DriftFacts, DriftState, Monitoring, Traffic } from "@/lib/schema"

/** What matters of it, in three lines that lead to the rest. */
export function Overview({ seen: { drift, calibration, traffic } }: { seen: Monitoring }) {
  const outcomes = Math.max(0, ...calibration.lenses.filter((each) => each.is_current).map(({ n }) => n))
  const [state, said] = driftInShort(drift)
  const shown = firstToShow(drift.windows)
  return (
    <section aria-label={t("monitoring.overview")} className="mt-8">
      <ul className="grid gap-4 sm:grid-cols-3">
        <Tile href="#drift" title={t("drift.heading")} isTold>
          <span className="flex items-start gap-2">
            {state !== null && <DriftMark state={state} className="mt-1.5 size-5" />}
            {said}
          </span>
          {shown && <Small>{t("monitoring.days", { count: shown.days })}</Small>}
        </Tile>
        <Tile href="#calibration" title={t("calibration.heading")}>
          {outcomes < calibration.minimum
            ? t("monitoring.fewOf", { count: outcomes, minimum: calibration.minimum })
            : t("calibration.outcomes", { count: outcomes })}
          <Small>{t("calibration.ofCurrent")}</Small>
        </Tile>
        {traffic !== null && (
          <Tile href="#traffic" title={t("traffic.heading")}>
            <TrafficInShort traffic={traffic} />
          </Tile>
        )}
      </ul>
    </section>
  )
}

function driftInShort({ windows, minimum }: DriftFacts): [DriftState | null, string] {
  const window = firstToShow(windows)
  if (window === undefined) return [null, t("drift.none")]
  if (window.asked === 0) return ["too_few", t("monitoring.fewOf", { count: window.recordings, minimum })]
  if (window.moved === 0) return ["steady", t("drift.steady")]
  return ["moved", t("drift.moved", { count: window.moved, asked: window.asked })]
}

function TrafficInShort({ traffic: { days } }: { traffic: Traffic }) {
  const sum = (name: "succeeded" | "failed" | "cancelled") =>
    days.reduce((total, each) => total + each[name], 0)
  const failed = sum("failed")
  const all = sum("succeeded") + sum("cancelled") + failed
  return (
    <>
      {t("traffic.analyses", { count: all })}
      <Small>
        {t("monitoring.days", { count: days.length })}
        {all > 0 && <>, {t("traffic.failed", { share: failed === 0 ? number(0) : percent(failed / all) })}</>}
      </Small>
    </>
  )
}

interface TileProps {
  readonly href: string
  readonly title: string
  /** Whether a change of it is said aloud. */
  readonly isTold?: boolean
  readonly children: React.ReactNode
}

function Tile({ href, title, isTold = false, children }: TileProps) {
  return (
    <li className="rounded-card bg-surface p-5">
      <a href={href} className="text-sm font-medium text-soft underline decoration-line underline-offset-4">
        {title}
      </a>
      <p role={isTold ? "status" : undefined} className="figures mt-2 text-xl font-semibold tracking-tight">
        {children}
      </p>
    </li>
  )
}

function Small({ children }: { children: React.ReactNode }) {
  return <span className="mt-1 block text-sm font-normal tracking-normal text-soft">{children}</span>
}
