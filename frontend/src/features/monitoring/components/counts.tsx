import { ChartFrame } from "@/components/chart-frame"
import { t } from "@/i18n"
import { number } from "@/lib/format"
import { titleOf } from "@/lib/problem"

interface CountsProps {
  readonly title: string
  readonly summary: string
  /** By the code of an error. */
  readonly counts: Readonly<Record<string, number>>
}

/** How often each error was, the most frequent first. */
export function Counts({ title, summary, counts }: CountsProps) {
  const sorted = Object.entries(counts).sort(([, one], [, other]) => other - one)
  const most = Math.max(1, ...sorted.map(([, count]) => count))
  return (
    <ChartFrame
      className="min-w-0 rounded-card bg-surface p-5 sm:p-6"
      title={title}
      summary={summary}
      table={{
        columns: [t("traffic.code"), t("monitoring.count")],
        rows: sorted.map(([code, count]) => [code, number(count)]),
      }}
    >
      <ul className="mt-4 grid gap-3">
        {sorted.map(([code, count]) => (
          <li key={code}>
            <span className="flex items-baseline justify-between gap-4">
              <span className="min-w-0">
                {titleOf(code) !== code && <span className="block font-medium">{titleOf(code)}</span>}
                <code className="text-sm [overflow-wrap:anywhere]">{code}</code>
              </span>
              <span className="figures font-semibold">{number(count)}</span>
            </span>
            <span aria-hidden="true" className="mt-1 block h-2 overflow-hidden rounded-full bg-sunken">
              <span
                className="block h-full rounded-full bg-strand-a"
                style={{ width: `${(count / most) * 100}%` }}
              />
            </span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  )
}
