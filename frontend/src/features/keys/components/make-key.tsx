import { type FormEvent, useId, useState } from "react"
import { Button } from "@/components/button"
import { CopyButton } from "@/components/copy-button"
import { ProblemPanel } from "@/components/problem-panel"
import { useMakeKey } from "@/features/keys/api/keys"
import { t } from "@/i18n"
import { shown } from "@/lib/problem"
import type { Scope } from "@/lib/schema"

const SCOPES = ["read", "write", "admin"] as const
const FIELD = "mt-1 min-h-11 w-full rounded-card border border-edge bg-surface px-3 py-2 text-ink"

/** Makes a key, and shows it this once. */
export function MakeKey({ isLocal }: { isLocal: boolean }) {
  const making = useMakeKey()
  const [scopes, setScopes] = useState<readonly Scope[]>(["read", "write"])
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const said = new FormData(event.currentTarget)
    const quota = String(said.get("quota") ?? "")
    making.mutate({
      name: String(said.get("name")),
      scopes: [...scopes],
      quota: quota === "" ? null : Number(quota),
    })
  }
  const toggle = (scope: Scope, isOn: boolean) =>
    setScopes(isOn ? [...scopes, scope] : scopes.filter((each) => each !== scope))
  return (
    <section aria-labelledby="make-heading" className="mt-12">
      <h2 id="make-heading" className="text-2xl font-semibold tracking-tight">
        {t("keys.make")}
      </h2>
      {isLocal && <p className="mt-2 max-w-measure text-soft">{t("keys.localNote")}</p>}
      <form onSubmit={submit} className="mt-4 grid gap-4 sm:grid-cols-[1fr_12rem]">
        <p>
          <label htmlFor={`${id}-name`} className="font-medium">
            {t("keys.for")}
          </label>
          <input
            id={`${id}-name`}
            name="name"
            required
            maxLength={100}
            autoComplete="off"
            className={FIELD}
          />
        </p>
        <p>
          <label htmlFor={`${id}-quota`} className="font-medium">
            {t("keys.quota")}
          </label>
          <input
            id={`${id}-quota`}
            name="quota"
            type="number"
            min={1}
            max={1_000_000_000}
            placeholder={t("keys.endless")}
            className={FIELD}
          />
        </p>
        <fieldset className="flex flex-wrap gap-x-6 gap-y-2">
          <legend className="mb-1 font-medium">{t("keys.scopes")}</legend>
          {SCOPES.map((scope) => (
            <label key={scope} className="inline-flex min-h-8 cursor-pointer items-center gap-2">
              <input
                type="checkbox"
                checked={scopes.includes(scope)}
                onChange={(event) => toggle(scope, event.target.checked)}
                className="size-5"
              />
              {t(`keys.scope.${scope}`)}
            </label>
          ))}
        </fieldset>
        <p className="self-end sm:text-right">
          <Button type="submit" look="primary" disabled={making.isPending || scopes.length === 0}>
            {t("keys.makeIt")}
          </Button>
        </p>
      </form>
      <div aria-live="polite">
        {making.error && (
          <div className="mt-4">
            <ProblemPanel heading="h3" problem={shown(making.error)} />
          </div>
        )}
        {making.data && (
          <div className="mt-5 rounded-card bg-sunken p-4">
            <p className="font-medium">{t("keys.new", { name: making.data.name })}</p>
            <code className="mt-2 mb-3 block rounded-tag bg-surface p-3 [overflow-wrap:anywhere]">
              {making.data.key}
            </code>
            <CopyButton text={making.data.key} what={t("keys.new", { name: making.data.name })} />
            <p className="mt-2 text-sm text-soft">{t("keys.once")}</p>
          </div>
        )}
      </div>
    </section>
  )
}
