import { useState } from "react"
import { Button } from "@/components/button"
import { ConfirmDialog } from "@/components/confirm-dialog"
import { ProblemPanel } from "@/components/problem-panel"
import { useEndKey, useKeyList } from "@/features/keys/api/keys"
import { t } from "@/i18n"
import { moment, number } from "@/lib/format"
import { shown } from "@/lib/problem"
import type { KeyFacts } from "@/lib/schema"

/** Every key that was given out, without its secret. */
export function KeyList() {
  const list = useKeyList()
  const ending = useEndKey()
  const [asked, setAsked] = useState<KeyFacts | null>(null)
  const error = list.error ?? ending.error
  return (
    <section aria-labelledby="list-heading" className="mt-12">
      <h2 id="list-heading" className="text-2xl font-semibold tracking-tight">
        {t("keys.list")}
      </h2>
      {error && (
        <div className="mt-4">
          <ProblemPanel heading="h3" problem={shown(error)} />
        </div>
      )}
      {list.data?.length === 0 && <p className="mt-2 text-soft">{t("keys.none")}</p>}
      <ul className="mt-3 divide-y divide-line">
        {list.data?.map((key) => (
          <li key={key.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <span className="min-w-0">
              <span className="block font-medium [overflow-wrap:anywhere]">{key.name}</span>
              <span className="figures block text-sm text-soft">{line(key)}</span>
            </span>
            {key.revoked === null ? (
              <Button disabled={ending.isPending} onClick={() => setAsked(key)}>
                {t("keys.end")}
                <span className="sr-only">: {key.name}</span>
              </Button>
            ) : (
              <span className="text-sm text-soft">{t("keys.ended", { moment: moment(key.revoked) })}</span>
            )}
          </li>
        ))}
      </ul>
      {asked !== null && (
        <ConfirmDialog
          isOpen
          onOpenChange={(isOpen) => !isOpen && setAsked(null)}
          title={t("keys.confirm", { name: asked.name })}
          text={t("keys.confirmText")}
          yes={t("keys.end")}
          onYes={() => ending.mutate(asked.id)}
        />
      )}
    </section>
  )
}

function line({ prefix, scopes, quota, last_used }: KeyFacts): string {
  return [
    `${prefix}…`,
    scopes.map((scope) => t(`keys.scope.${scope}`)).join(", "),
    quota === null ? t("keys.noQuota") : t("keys.perDay", { count: number(quota) }),
    last_used === null ? t("keys.unused") : t("keys.usedAt", { moment: moment(last_used) }),
  ].join(" · ")
}
