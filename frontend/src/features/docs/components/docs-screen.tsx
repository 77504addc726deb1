import { Tabs } from "@base-ui/react/tabs"
import { CopyButton } from "@/components/copy-button"
import { Page } from "@/components/page"
import { ProblemPanel } from "@/components/problem-panel"
import { type Chapter, useCalls } from "@/features/docs/calls"
import { SNIPPETS } from "@/generated/snippets"
import { t } from "@/i18n"
import { shown } from "@/lib/problem"

const LANGUAGES = { curl: "curl", python: "Python", javascript: "JavaScript" } as const

/** How a program asks what this page asks: samples with this service's address, and all calls. */
export function DocsScreen({ isKeyed }: { isKeyed: boolean }) {
  const calls = useCalls()
  return (
    <Page title={t("docs.title")} className="mx-auto max-w-4xl pt-6">
      <p className="mt-3 max-w-measure text-lg text-soft">{t("docs.lead")}</p>
      <Samples />
      {isKeyed && <p className="mt-4 max-w-measure">{t("docs.keyed")}</p>}
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1">
        <a href="/api/docs">{t("docs.whole")}</a>
        <a href="/api/openapi.json">{t("docs.openapi")}</a>
      </p>
      <h2 className="mt-12 text-2xl font-semibold tracking-tight sm:text-3xl">{t("docs.calls")}</h2>
      {calls.error && (
        <div className="mt-4">
          <ProblemPanel heading="h3" problem={shown(calls.error)} />
        </div>
      )}
      {calls.isPending && <p role="status">{t("app.loading")}</p>}
      {calls.data?.map((chapter) => (
        <Calls key={chapter.name} chapter={chapter} />
      ))}
    </Page>
  )
}

function Samples() {
  return (
    <Tabs.Root defaultValue="curl" className="mt-8">
      <Tabs.List
        aria-label={t("docs.language")}
        className="inline-flex flex-wrap gap-1 rounded-full bg-sunken p-1"
      >
        {Object.entries(LANGUAGES).map(([key, name]) => (
          <Tabs.Tab
            key={key}
            value={key}
            className="min-h-10 rounded-full px-4 font-medium text-soft transition-colors hover:text-ink data-active:bg-ink data-active:text-on-ink"
          >
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {Object.entries(SNIPPETS).map(([key, template]) => {
        const code = template.replaceAll("{address}", location.origin)
        const name = LANGUAGES[key as keyof typeof LANGUAGES]
        return (
          <Tabs.Panel key={key} value={key} className="mt-4 rounded-card">
            <section
              className="overflow-x-auto rounded-card bg-surface p-5"
              aria-label={t("docs.sample", { language: name })}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
              tabIndex={0}
            >
              <pre className="text-sm">
                <code>{code}</code>
              </pre>
            </section>
            <p className="mt-3">
              <CopyButton text={code} what={t("docs.sample", { language: name })} />
            </p>
          </Tabs.Panel>
        )
      })}
    </Tabs.Root>
  )
}

function Calls({ chapter: { name, text, calls } }: { chapter: Chapter }) {
  return (
    <section className="mt-8" aria-labelledby={`calls-${name}`}>
      <h3 id={`calls-${name}`} className="text-xl font-semibold tracking-tight">
        {name}
      </h3>
      <p className="text-soft">{text}</p>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {calls.map((call) => (
          <li key={`${call.verb} ${call.path}`} className="py-2.5">
            <code className="text-sm font-semibold [overflow-wrap:anywhere]">
              {call.verb} {call.path}
            </code>
            <p className="max-w-measure text-soft">{call.text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
