import { useQueryClient } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { Button } from "@/components/button"
import { TellMore } from "@/components/tell-more"
import { statedOf } from "@/features/batch/remembered"
import { close, sendInto } from "@/features/batch/senders"
import { t } from "@/i18n"
import { moment } from "@/lib/format"
import { useLimits } from "@/lib/limits"
import { ACCEPT } from "@/lib/recording"

/** A batch that nobody sends into any more, since its page was left before all had arrived. */
export function LeftOpen({ batch, until }: { batch: string; until: string }) {
  const queries = useQueryClient()
  const limits = useLimits()
  const input = useRef<HTMLInputElement>(null)
  const [stated, setStated] = useState(() => statedOf(batch))
  const [isClosing, setIsClosing] = useState(false)
  const finish = () => {
    setIsClosing(true)
    void close(batch, queries).finally(() => setIsClosing(false))
  }
  return (
    <section aria-labelledby="open-heading" className="mt-8 rounded-stage bg-notice-wash p-5 sm:p-6">
      <h2 id="open-heading" className="text-xl font-semibold tracking-tight">
        {t("batch.open.heading")}
      </h2>
      <p className="mt-1 max-w-measure">
        {t("batch.open.text")} {t("batch.open.until", { moment: moment(until) })}
      </p>
      <TellMore label={t("batch.open.stated")} stated={stated} onChange={setStated} />
      <div className="mt-4 flex flex-wrap gap-3">
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={ACCEPT}
          aria-label={t("batch.open.add")}
          onChange={({ target }) => sendInto(batch, [...(target.files ?? [])], { queries, limits, stated })}
        />
        <Button onClick={() => input.current?.click()}>{t("batch.open.add")}</Button>
        <Button look="primary" disabled={isClosing} onClick={finish}>
          {t("batch.open.finish")}
        </Button>
      </div>
    </section>
  )
}
