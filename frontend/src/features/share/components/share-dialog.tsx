import { useId, useState } from "react"
import { Button } from "@/components/button"
import { CopyButton } from "@/components/copy-button"
import { DialogFrame } from "@/components/dialog-frame"
import { ProblemPanel } from "@/components/problem-panel"
import { useEndLink, useLinks, useMakeLink } from "@/features/share/api/links"
import { t } from "@/i18n"
import { moment } from "@/lib/format"
import { shown } from "@/lib/problem"

const DAYS = [1, 7, 30, 365] as const

interface ShareDialogProps {
  readonly id: string
  readonly onClose: () => void
}

/** Makes links by which others read a report, shows a new one once, and ends those that are no longer wanted. */
export function ShareDialog({ id, onClose }: ShareDialogProps) {
  const [days, setDays] = useState<number>(30)
  const making = useMakeLink(id)
  const field = useId()
  return (
    <DialogFrame title={t("share.title")} text={t("share.text")} close={t("share.close")} onClose={onClose}>
      <div className="mt-5 flex flex-wrap items-end gap-3">
        <div>
          <label htmlFor={field} className="block text-sm font-medium">
            {t("share.lasts")}
          </label>
          <select
            id={field}
            value={days}
            onChange={(event) => setDays(Number(event.target.value))}
            className="mt-1 min-h-11 rounded-card border border-edge bg-surface px-3 py-2 text-ink"
          >
            {DAYS.map((count) => (
              <option key={count} value={count}>
                {t(`share.days.${count}`)}
              </option>
            ))}
          </select>
        </div>
        <Button look="primary" disabled={making.isPending} onClick={() => making.mutate(days)}>
          {t("share.make")}
        </Button>
      </div>
      <div aria-live="polite">
        {making.error && (
          <div className="mt-4">
            <ProblemPanel heading="h3" problem={shown(making.error)} />
          </div>
        )}
        {making.data && <NewLink address={`${location.origin}${making.data.path}`} />}
      </div>
      <Links id={id} newest={making.data?.id} />
    </DialogFrame>
  )
}

function NewLink({ address }: { address: string }) {
  const id = useId()
  return (
    <div className="mt-5 rounded-card bg-sunken p-4">
      <label htmlFor={id} className="font-medium">
        {t("share.new")}
      </label>
      <input
        id={id}
        readOnly
        value={address}
        onFocus={(event) => event.target.select()}
        className="mt-1 mb-3 min-h-11 w-full rounded-card border border-edge bg-surface px-3 py-2 text-ink"
      />
      <CopyButton text={address} what={t("share.new")} />
      <p className="mt-2 text-sm text-soft">{t("share.once")}</p>
    </div>
  )
}

function Links({ id, newest }: { id: string; newest: string | undefined }) {
  const links = useLinks(id)
  const ending = useEndLink(id)
  const error = links.error ?? ending.error
  return (
    <section className="mt-6" aria-labelledby="share-links">
      <h3 id="share-links" className="font-semibold">
        {t("share.links")}
      </h3>
      {error && (
        <div className="mt-3">
          <ProblemPanel heading="h3" problem={shown(error)} />
        </div>
      )}
      {links.data?.length === 0 && <p className="mt-1 text-soft">{t("share.none")}</p>}
      <ul className="mt-1 divide-y divide-line">
        {links.data?.map(({ id: share, created, expires }) => (
          <li key={share} className="flex items-center justify-between gap-4 py-2">
            <span className="figures text-sm">
              <span className="block font-medium">
                {share === newest ? t("share.madeNow") : t("share.made", { moment: moment(created) })}
              </span>
              <span className="block text-soft">{t("share.until", { moment: moment(expires) })}</span>
            </span>
            <Button disabled={ending.isPending} onClick={() => ending.mutate(share)}>
              {t("share.end")}
              <span className="sr-only">: {t("share.made", { moment: moment(created) })}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
