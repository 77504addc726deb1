import { Button } from "@/components/button"
import { t } from "@/i18n"
import { bytes } from "@/lib/format"

interface SendingProps {
  readonly name: string
  readonly sent: number
  readonly size: number
  readonly onCancel: () => void
}

/** An upload under way. A size of 0 means that nothing is sent: the service makes the sound itself. */
export function Sending({ name, sent, size, onCancel }: SendingProps) {
  const isMoving = size > 0 && sent < size
  return (
    <section className="grid min-h-80 place-items-center rounded-stage bg-surface px-5 py-12 sm:min-h-[26rem]">
      <div className="w-full max-w-lg">
        <h2 className="text-2xl font-semibold tracking-tight [overflow-wrap:anywhere]">
          {t("upload.sending", { name })}
        </h2>
        <progress
          className="mt-6 h-3 w-full overflow-hidden rounded-full"
          aria-label={t("upload.sending", { name })}
          {...(isMoving ? { value: sent, max: size } : {})}
        />
        <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
          <p className="figures text-soft" role="status">
            {isMoving
              ? t("upload.progress", { done: bytes(sent), total: bytes(size) })
              : t("upload.checking")}
          </p>
          <Button onClick={onCancel}>{t("upload.cancel")}</Button>
        </div>
      </div>
    </section>
  )
}
