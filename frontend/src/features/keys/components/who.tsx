import { useQueryClient } from "@tanstack/react-query"
import { Button } from "@/components/button"
import { known, t } from "@/i18n"
import { askForKey, holdKey, holdsKey } from "@/lib/caller"
import { moment, number } from "@/lib/format"
import type { Me } from "@/lib/schema"

/** As whom the service knows this browser, what it may do, and how much of today is used. */
export function Who({ me }: { me: Me | undefined }) {
  const queries = useQueryClient()
  const forget = () => {
    holdKey(null)
    void queries.resetQueries()
  }
  return (
    <section aria-labelledby="who-heading" className="mt-8 rounded-card bg-surface p-6">
      <h2 id="who-heading" className="text-2xl font-semibold tracking-tight">
        {t("keys.who")}
      </h2>
      {me && (
        <>
          <p className="mt-2 max-w-measure">{known(`keys.kind.${me.kind}`, me.kind)}</p>
          <dl className="figures mt-5 grid grid-cols-2 gap-x-8 gap-y-5 sm:grid-cols-4">
            {factsOf(me).map(([name, text]) => (
              <div key={name} className="border-t-2 border-ink pt-2">
                <dt className="text-sm text-soft">{name}</dt>
                <dd className="font-medium [overflow-wrap:anywhere]">{text}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {me?.kind !== "local" && (
        <div className="mt-6 flex flex-wrap gap-3">
          <Button onClick={() => askForKey()}>{t(holdsKey() ? "keys.other" : "keys.enter")}</Button>
          {holdsKey() && <Button onClick={forget}>{t("keys.forget")}</Button>}
        </div>
      )}
    </section>
  )
}

function factsOf({ name, scopes, quota, used, key }: Me): (readonly [string, string])[] {
  return [
    ...(name === null ? [] : [[t("keys.name"), name] as const]),
    ...(key === null ? [] : [[t("keys.prefix"), `${key.prefix}…`] as const]),
    [t("keys.scopes"), scopes.map((scope) => t(`keys.scope.${scope}`)).join(", ")],
    [t("keys.quota"), quota === null ? t("keys.endless") : number(quota)],
    [t("keys.used"), used === null ? t("keys.uncounted") : number(used)],
    ...(key?.last_used ? [[t("keys.lastUsed"), moment(key.last_used)] as const] : []),
  ]
}
