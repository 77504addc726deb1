import { type RefObject, useEffect, useRef } from "react"
import { Button } from "@/components/button"
import { CopyButton } from "@/components/copy-button"
import { Empty } from "@/components/empty"
import { ProblemPanel } from "@/components/problem-panel"
import { useFill } from "@/features/catalogue/api/catalogue"
import { BrokenOff, type Fetch } from "@/features/catalogue/components/broken-off"
import { t } from "@/i18n"
import { bytes, number } from "@/lib/format"
import { shown, titleOf } from "@/lib/problem"
import type { CatalogueStatus } from "@/lib/schema"

const COMMAND = "spectral-dna catalogue fetch"

interface FillProps {
  readonly status: CatalogueStatus
  /** Called when what someone has pressed or watched here is gone. */
  readonly onGone: () => void
}

/** How an empty catalogue is filled, with one click by who may, else by one command; how far that is, or that it broke off. */
export function Fill({ status: { fetch, tracks }, onGone }: FillProps) {
  const fill = useFill()
  const progress = useRef<HTMLElement>(null)
  const hasBegun = useRef(false)
  const gone = useRef(onGone)
  gone.current = onGone
  useEffect(() => {
    // The button that was pressed gives way to the progress, and that to the tracks: the focus goes along.
    if (!hasBegun.current) return
    if (fetch.state === "running") progress.current?.focus()
    else if (document.activeElement === document.body) gone.current()
  }, [fetch.state])
  if (fetch.state === "running") return <Progress fetch={fetch} place={progress} />
  const begin = () => {
    hasBegun.current = true
    fill.mutate()
  }
  if (tracks > 0) return <BrokenOff fetch={fetch} fill={fill} begin={begin} onGone={onGone} />
  return (
    <Empty
      title={t("catalogue.empty.title")}
      text={
        fetch.allowed ? t("catalogue.empty.allowed", { source: fetch.source }) : t("catalogue.empty.asked")
      }
    >
      <Last fetch={fetch} />
      {fill.error && (
        <div className="mx-auto mb-6 max-w-measure text-left">
          <ProblemPanel heading="h3" problem={shown(fill.error)} />
        </div>
      )}
      {fetch.allowed ? (
        <Button look="primary" aria-disabled={fill.isPending} onClick={begin}>
          {t(fetch.state === "never" ? "catalogue.fetch" : "catalogue.fetch.again")}
        </Button>
      ) : (
        <p className="flex flex-wrap items-center justify-center gap-3">
          <code className="rounded-tag bg-sunken px-3 py-2">{COMMAND}</code>
          <CopyButton text={COMMAND} what={t("catalogue.command")} />
        </p>
      )}
    </Empty>
  )
}

function Progress({ fetch, place }: { fetch: Fetch; place: RefObject<HTMLElement | null> }) {
  const [done, rows] = [bytes(fetch.bytes), number(fetch.rows)]
  const text =
    fetch.total === null
      ? t("catalogue.fetch.running", { bytes: done, rows })
      : t("catalogue.fetch.runningOf", { bytes: done, total: bytes(fetch.total), rows })
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-label={t("catalogue.fetch")}
      className="mt-8 rounded-card bg-surface p-5 sm:p-7"
    >
      <p role="status" className="font-medium">
        {text}
      </p>
      <progress
        aria-label={t("catalogue.fetch")}
        className="mt-3 h-2 w-full"
        {...(fetch.total === null ? {} : { max: fetch.total, value: Math.min(fetch.bytes, fetch.total) })}
      />
    </section>
  )
}

/** What became of the last attempt, where it was not what was wanted. */
function Last({ fetch: { state, error_code, error_title, error_detail } }: { fetch: Fetch }) {
  if (state === "interrupted") return <p className="mb-6">{t("catalogue.fetch.interrupted")}</p>
  if (state !== "failed" || error_code === null) return null
  return (
    <div role="alert" className="mx-auto mb-6 max-w-measure rounded-card bg-alarm-wash px-4 py-3 text-left">
      <p className="font-medium">
        {t("catalogue.fetch.failed", { title: titleOf(error_code, error_title ?? error_code) })}
      </p>
      {error_detail !== null && <p lang="en">{error_detail}</p>}
      <p className="mt-2 text-sm text-soft">
        {t("problem.code")}{" "}
        <code className="rounded-tag bg-surface px-1.5 py-0.5 text-ink">{error_code}</code>
      </p>
    </div>
  )
}
