import { Page } from "@/components/page"
import { ProblemPanel } from "@/components/problem-panel"
import { useMe } from "@/features/keys/api/keys"
import { KeyList } from "@/features/keys/components/key-list"
import { MakeKey } from "@/features/keys/components/make-key"
import { Who } from "@/features/keys/components/who"
import { t } from "@/i18n"
import { shown } from "@/lib/problem"

/** Who this browser is to the service, and for administrators every key that was given out. */
export function KeysScreen() {
  const me = useMe()
  const isAdmin = me.data?.scopes.includes("admin") === true
  return (
    <Page title={t("keys.title")} className="mx-auto max-w-4xl pt-6">
      <p className="mt-3 max-w-measure text-lg text-soft">{t("keys.lead")}</p>
      {me.error && (
        <div className="mt-6">
          <ProblemPanel problem={shown(me.error)} />
        </div>
      )}
      {me.isPending && <p role="status">{t("app.loading")}</p>}
      <Who me={me.data} />
      {isAdmin && (
        <>
          <MakeKey isLocal={me.data?.kind === "local"} />
          <KeyList />
        </>
      )}
      {me.data !== undefined && !isAdmin && (
        <section aria-labelledby="operator-heading" className="mt-12">
          <h2 id="operator-heading" className="text-2xl font-semibold tracking-tight">
            {t("keys.operator")}
          </h2>
          <p className="mt-2 max-w-measure">{t("keys.operatorText")}</p>
          <pre className="mt-3 overflow-x-auto rounded-card bg-surface p-4 text-sm">
            <code>spectral-dna keys create --name "studio"</code>
          </pre>
        </section>
      )}
    </Page>
  )
}
