import { RotateCcw, X } from "lucide-react"
import { Button } from "@/components/button"
import type { Outgoing } from "@/features/batch/sender"
import { senderOf } from "@/features/batch/senders"
import { t } from "@/i18n"
import { bytes } from "@/lib/format"

interface OutgoingListProps {
  readonly batch: string
  readonly files: readonly Outgoing[]
}

/** What is still on its way from this page, and what did not get through. */
export function OutgoingList({ batch, files }: OutgoingListProps) {
  const under = files.filter(({ state }) => state !== "refused" && state !== "unfit")
  const not = files.filter(({ state }) => state === "refused" || state === "unfit")
  const canRetry = not.some(({ state }) => state === "refused")
  return (
    <>
      {under.length > 0 && (
        <section aria-labelledby="sending-heading" className="mt-8 rounded-stage bg-surface p-5 sm:p-6">
          <h2 id="sending-heading" className="text-xl font-semibold tracking-tight">
            {t("batch.sending.heading")}
            <span className="figures ml-2 font-normal text-soft">{under.length}</span>
          </h2>
          <p className="text-soft">{t("batch.sending.note")}</p>
          <ul className="mt-4 grid max-h-96 gap-3 overflow-y-auto">
            {under.map((each) => (
              <Sending key={each.key} outgoing={each} />
            ))}
          </ul>
        </section>
      )}
      {not.length > 0 && (
        <section aria-labelledby="refused-heading" className="mt-8 rounded-stage bg-alarm-wash p-5 sm:p-6">
          <h2 id="refused-heading" className="text-xl font-semibold tracking-tight">
            {t("batch.refused.heading")}
            <span className="figures ml-2 font-normal text-soft">{not.length}</span>
          </h2>
          <ul className="mt-3 divide-y divide-line">
            {not.map(({ key, file, problem }) => (
              <li key={key} className="flex items-center gap-3 py-2">
                <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                  <span className="block font-medium">{file.name}</span>
                  <span className="block text-sm">
                    {problem?.title} · {problem?.advice}
                  </span>
                </span>
                <Button
                  look="bare"
                  className="px-3"
                  aria-label={t("batch.refused.forget", { name: file.name })}
                  onClick={() => senderOf(batch)?.forget(key)}
                >
                  <X aria-hidden className="size-4" />
                </Button>
              </li>
            ))}
          </ul>
          {canRetry && (
            <Button className="mt-4" onClick={() => senderOf(batch)?.retryRefused()}>
              <RotateCcw aria-hidden className="size-4" />
              {t("batch.refused.retry")}
            </Button>
          )}
        </section>
      )}
    </>
  )
}

function Sending({ outgoing: { file, sent, state } }: { outgoing: Outgoing }) {
  const isMoving = state === "sending" && sent < file.size
  const isKnown = state !== "sending" || isMoving
  return (
    <li className="grid gap-x-4 gap-y-1 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)] sm:items-center">
      <span className="truncate font-medium">{file.name}</span>
      <progress
        className="h-2 w-full overflow-hidden rounded-full"
        aria-label={t("batch.sending.label", { name: file.name })}
        {...(isKnown ? { value: sent, max: file.size } : {})}
      />
      <span className="figures text-sm text-soft">
        {state === "waiting" && t("batch.sending.waiting")}
        {state === "pausing" && t("batch.sending.pausing")}
        {isMoving && t("batch.sending.sent", { done: bytes(sent), total: bytes(file.size) })}
        {!isKnown && t("batch.sending.checking")}
      </span>
    </li>
  )
}
