import { Button } from "@/components/button"
import { t } from "@/i18n"
import { bytes } from "@/lib/format"

interface PictureSendingProps {
  readonly name: string
  readonly sent: number
  readonly size: number
  readonly onCancel: () => void
}

/** A picture on its way, and then being looked at. */
export function PictureSending({ name, sent, size, onCancel }: PictureSendingProps) {
  const isMoving = sent < size
  return (
    <section className="mt-6 rounded-stage bg-surface px-5 py-12">
      <div className="mx-auto max-w-lg">
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
              : t("picture.looking")}
          </p>
          <Button onClick={onCancel}>{t("upload.cancel")}</Button>
        </div>
      </div>
    </section>
  )
}
