import { ChartFrame } from "@/components/chart-frame"
import { shortDay } from "@/features/monitoring/dates"
import { t } from "@/i18n"
import { number } from "@/lib/format"
import type { DayTraffic } from "@/lib/schema"

/** Ends of analyses, from the foot of a bar to its top, each with a look beside its colour. */
const ENDS = [
  { key: "judged", look: "bg-strand-b" },
  { key: "withheld", look: "border-2 border-strand-b" },
  {
    key: "failures",
    look: "bg-[repeating-linear-gradient(135deg,var(--color-alarm)_0_3px,var(--color-surface)_3px_5px)]",
  },
  { key: "cancelled", look: "bg-edge" },
] as const

type End = (typeof ENDS)[number]["key"]

function counted({ succeeded, withheld, failed, cancelled }: DayTraffic): Readonly<Record<End, number>> {
  return { judged: succeeded - withheld, withheld, failures: failed, cancelled }
}

/** How the analyses of each day ended, one bar a day. */
export function Days({ days }: { days: readonly DayTraffic[] }) {
  const all = days.map((each) => each.succeeded + each.failed + each.cancelled)
  const most = Math.max(1, ...all)
  return (
    <ChartFrame
      className="min-w-0 rounded-card bg-surface p-5 sm:p-6"
      title={t("traffic.byDay")}
      summary={t("traffic.byDay.summary", { most: number(most) })}
      table={{
        columns: [t("traffic.day"), ...ENDS.map(({ key }) => t(`traffic.${key}`))],
        rows: days.toReversed().map((each) => {
          const counts = counted(each)
          return [shortDay(each.day), ...ENDS.map(({ key }) => number(counts[key]))]
        }),
      }}
    >
      <ul aria-hidden="true" className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
        {ENDS.map(({ key, look }) => (
          <li key={key} className="flex items-center gap-2">
            <span className={`size-3.5 ${look}`} />
            {t(`traffic.${key}`)}
          </li>
        ))}
      </ul>
      <div aria-hidden="true" className="mt-4 flex h-40 items-end gap-0.5 border-b border-edge sm:gap-1">
        {days.map((each) => {
          const counts = counted(each)
          return (
            <div key={each.day} className="flex h-full min-w-0 flex-1 flex-col-reverse">
              {ENDS.map(({ key, look }) => (
                <span key={key} className={look} style={share(counts[key], most)} />
              ))}
            </div>
          )
        })}
      </div>
      <div aria-hidden="true" className="figures mt-1 flex justify-between text-sm text-soft">
        {[days[0], days.at(-1)].map((each) => each && <span key={each.day}>{shortDay(each.day)}</span>)}
      </div>
    </ChartFrame>
  )
}

/** What was none takes no room, not even for its border. */
function share(count: number, most: number): React.CSSProperties {
  return count === 0 ? { display: "none" } : { height: `${(count / most) * 100}%` }
}
