import { CircleAlert, CircleCheck, Hourglass, WifiOff } from "lucide-react"
import { Page } from "@/components/page"
import { ProblemPanel } from "@/components/problem-panel"
import { useChecks, useHealth, useOnline } from "@/features/status/health"
import { known, t } from "@/i18n"
import { number } from "@/lib/format"
import { shown } from "@/lib/problem"
import type { Health } from "@/lib/schema"

const ICONS = { ready: CircleCheck, starting: Hourglass, away: CircleAlert, offline: WifiOff } as const

/** How the service is right now, in words; it looks again by itself. */
export function StatusScreen() {
  const [health, checks, isOnline] = [useHealth(), useChecks(), useOnline()]
  const state = !isOnline
    ? "offline"
    : health.error !== null || checks.error !== null
      ? "away"
      : (checks.data?.status ?? health.data?.status)
  const error = health.error ?? checks.error
  const Icon = state === undefined ? Hourglass : ICONS[state]
  return (
    <Page title={t("status.title")} className="mx-auto max-w-3xl pt-6">
      <p
        role="status"
        className="mt-6 flex items-center gap-4 rounded-card bg-surface p-6 text-xl font-medium"
      >
        <Icon aria-hidden className={`size-8 shrink-0 ${state === "ready" ? "text-water" : "text-alarm"}`} />
        {state === undefined ? t("app.loading") : t(`status.${state}`)}
      </p>
      {isOnline && error !== null && (
        <div className="mt-5">
          <ProblemPanel problem={shown(error)} />
        </div>
      )}
      {checks.data && <Checks checks={checks.data.checks} />}
      {health.data && <Facts health={health.data} />}
      <p className="mt-8 text-sm text-soft">
        {health.dataUpdatedAt > 0 &&
          t("status.asked", {
            time: new Date(health.dataUpdatedAt).toLocaleTimeString(),
          })}{" "}
        {t("status.again")}
      </p>
    </Page>
  )
}

function Checks({ checks }: { checks: Readonly<Record<string, boolean>> }) {
  return (
    <section aria-labelledby="checks-heading" className="mt-8">
      <h2 id="checks-heading" className="text-2xl font-semibold tracking-tight">
        {t("status.checks")}
      </h2>
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {Object.entries(checks).map(([name, isWell]) => {
          const Icon = isWell ? CircleCheck : CircleAlert
          return (
            <li key={name} className="flex items-start gap-3 py-3">
              <Icon
                aria-hidden
                className={`mt-0.5 size-5 shrink-0 ${isWell ? "text-water" : "text-alarm"}`}
              />
              <span>
                <span className="font-medium">{known(`status.check.${name}`, name)}</span>
                <span className="block text-soft">
                  {known(
                    `status.check.${name}.${isWell ? "well" : "ill"}`,
                    t(isWell ? "status.well" : "status.ill"),
                  )}
                </span>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Facts({ health: { queue, pool, version, models, uptime_seconds } }: { health: Health }) {
  const warm = Object.values(pool).reduce((sum, count) => sum + count, 0)
  const facts = [
    [t("status.waiting"), number(queue.waiting)],
    [t("status.running"), number(queue.running)],
    [t("status.oldest"), queue.waiting > 0 ? spell(queue.oldest_seconds) : t("status.nobody")],
    [t("status.pool"), number(warm)],
    [t("status.uptime"), spell(uptime_seconds)],
    [t("status.version"), version],
    [t("status.models"), models],
  ] as const
  return (
    <section aria-labelledby="facts-heading" className="mt-8">
      <h2 id="facts-heading" className="text-2xl font-semibold tracking-tight">
        {t("status.now")}
      </h2>
      <dl className="figures mt-3 grid grid-cols-2 gap-x-8 gap-y-5 sm:grid-cols-3">
        {facts.map(([name, text]) => (
          <div key={name} className="border-t-2 border-ink pt-2">
            <dt className="text-sm text-soft">{name}</dt>
            <dd className="font-display text-2xl font-semibold tracking-tight">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const UNITS = [
  ["days", 86_400],
  ["hours", 3600],
  ["minutes", 60],
] as const

/** A span as people say it, in its largest unit. */
function spell(seconds: number): string {
  const [unit, size] = UNITS.find(([, length]) => seconds >= 2 * length) ?? (["seconds", 1] as const)
  return t(`status.span.${unit}`, { count: number(Math.floor(seconds / size)) })
}
