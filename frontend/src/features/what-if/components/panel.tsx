import type { RefObject } from "react"
import { Button } from "@/components/button"
import { ProblemPanel } from "@/components/problem-panel"
import type { usePrediction } from "@/features/what-if/api/prediction"
import { Numbers, Turns } from "@/features/what-if/components/answer"
import { isUnlike, type Standing } from "@/features/what-if/standings"
import { t } from "@/i18n"
import { isBusy } from "@/lib/busy"
import { isUnreachable, shown } from "@/lib/problem"
import type { Prediction } from "@/lib/schema"
import { useSettled } from "@/lib/use-settled"

type Asked = ReturnType<typeof usePrediction>

interface PanelProps {
  readonly asked: Asked
  readonly original: Prediction | undefined
  readonly rows: readonly Standing[]
  readonly heading: RefObject<HTMLHeadingElement | null>
}

/** Long enough to have stopped moving: what is read out then is not cut off by the next. */
const CALM = 900

/** What the models say now: the last answer stays while the next is on its way. */
export function Panel({ asked, original, rows, heading }: PanelProps) {
  const { data, isBehind, error } = asked
  const isRefused = error !== null && !isUnreachable(error) && !isBusy(error)
  return (
    <section
      aria-labelledby="answer-heading"
      aria-busy={isBehind}
      className="rounded-card bg-surface p-4 sm:p-6 lg:sticky lg:top-4"
    >
      <h2
        id="answer-heading"
        ref={heading}
        tabIndex={-1}
        className="scroll-mt-8 text-2xl font-semibold tracking-tight outline-none"
      >
        {t("whatif.answer")}
      </h2>
      <Way isBehind={isBehind && error === null && !asked.isOffline} />
      <Trouble asked={asked} />
      {isRefused && (
        <div className="mt-3">
          <ProblemPanel
            heading="h3"
            problem={shown(error)}
            action={{ label: t("problem.retry"), run: asked.retry }}
          />
        </div>
      )}
      {data === undefined || original === undefined ? (
        error === null && <p className="mt-3 min-h-96 text-soft">{t("whatif.asking")}</p>
      ) : (
        <div className={isBehind ? "opacity-60 transition-opacity delay-200 duration-300" : ""}>
          <Numbers rows={rows} />
          {isUnlike(data.warnings) && (
            <p className="mt-4 rounded-tag bg-notice-wash px-3 py-1.5 text-sm">{t("whatif.unlike")}</p>
          )}
          <Turns now={data} before={original} />
        </div>
      )}
      <p className="mt-5 font-medium">{t("whatif.view")}</p>
      <p className="mt-1 text-sm text-soft">{t("whatif.viewMore")}</p>
      <Spoken rows={rows} isBehind={isBehind} />
    </section>
  )
}

/** A line that runs while an answer is on its way, and only if that takes a moment. */
function Way({ isBehind }: { isBehind: boolean }) {
  return (
    <span aria-hidden="true" className="mt-2 block h-0.5 overflow-hidden rounded-full bg-line">
      <span
        className={`block h-full bg-strand-b transition-opacity ${isBehind ? "animate-pulse-soft opacity-100 delay-200" : "opacity-0"}`}
      />
    </span>
  )
}

/** The service is silent, busy or out of reach: the sliders stay, and it is asked again by itself. */
function Trouble({ asked: { error, isOffline, isBehind, retry } }: { asked: Asked }) {
  const text = trouble(error, isOffline && isBehind)
  return (
    <div role="status">
      {text !== null && (
        <p className="mt-3 flex flex-wrap items-center justify-between gap-3 rounded-tag bg-notice-wash px-3 py-2">
          <span className="min-w-0 flex-1 basis-48">{text}</span>
          {!isOffline && <Button onClick={retry}>{t("problem.retry")}</Button>}
        </p>
      )}
    </div>
  )
}

function trouble(error: unknown, isOffline: boolean): string | null {
  if (isOffline) return t("whatif.offline")
  if (isUnreachable(error)) return t("whatif.silent")
  return isBusy(error) ? t("whatif.busy") : null
}

/** The same for those who listen, once the sliders rest. */
function Spoken({ rows, isBehind }: { rows: readonly Standing[]; isBehind: boolean }) {
  const sentence = rows
    .map(({ label, now, change }) => t("whatif.spoken", { label, now, change: change.text }))
    .join("; ")
  const settled = useSettled(isBehind ? "" : sentence, CALM)
  return (
    <p role="status" className="sr-only">
      {settled}
    </p>
  )
}
