import { ChartFrame } from "@/components/chart-frame"
import { Noted } from "@/features/intelligence/components/noted"
import { Behind } from "@/features/intelligence/components/planner-notes"
import { bare, figure } from "@/features/intelligence/figures"
import { t } from "@/i18n"
import type { Priorities, Priority } from "@/lib/schema"

const QUADRANTS = ["first", "worthwhile", "cheap", "later"] as const

interface RankedProps {
  readonly found: Priorities
  /** Whether it answers what was asked before, and whether what was asked since was refused. */
  readonly isBehind: boolean
  readonly isRefused: boolean
}

/** Videos in their order, as a picture of gain against cost and as a table. */
export function Ranked({ found, isBehind, isRefused }: RankedProps) {
  const placed = found.items.filter(({ quadrant }) => quadrant !== null)
  return (
    <div
      aria-busy={isBehind && !isRefused}
      className="mt-6 rounded-card bg-surface p-5 transition-opacity aria-busy:opacity-60 sm:p-6"
    >
      {isBehind && isRefused && <Behind />}
      <ChartFrame
        title={t("videos.order")}
        summary={t("videos.order.text")}
        table={{
          columns: [
            t("videos.video"),
            t("videos.cost"),
            t("videos.expected"),
            t("videos.gain"),
            t("videos.perCost"),
            t("videos.worth"),
            t("videos.verdict"),
          ],
          rows: found.items.map((each) => [each.name, ...cells(each)]),
        }}
      >
        {placed.length > 0 && <Matrix found={found} items={placed} />}
        <ol className="mt-5 grid gap-2">
          {found.items.map((each) => (
            <li key={each.place} className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="min-w-0 font-medium wrap-anywhere">
                {each.place}. {each.name}
              </span>
              <span className="figures text-sm text-soft">{line(each)}</span>
            </li>
          ))}
        </ol>
      </ChartFrame>
      <ul className="mt-4 list-disc space-y-1 pl-5 text-sm text-soft">
        {found.notes.map((each) => (
          <li key={each.key}>
            <Noted note={each} under="planner.note" />
          </li>
        ))}
      </ul>
    </div>
  )
}

function line({ gain, quadrant, pays }: Priority): string {
  if (gain === null) return t("videos.none")
  const told = t("videos.gains", {
    low: bare(gain.low, ""),
    high: bare(gain.high, ""),
    value: bare(gain.value, ""),
  })
  const place = quadrant === null ? "" : ` · ${t(`videos.${quadrant}`)}`
  return `${told}${place}${pays === null ? "" : ` · ${t(`videos.pays.${pays}`)}`}`
}

function cells({ cost, expected, gain, gain_per_cost, worth, quadrant, pays }: Priority): string[] {
  const verdict = [
    quadrant === null ? "" : t(`videos.${quadrant}`),
    pays === null ? "" : t(`videos.pays.${pays}`),
  ]
  return [
    figure(cost, ""),
    figure(expected.value, ""),
    gain === null ? "–" : figure(gain.value, ""),
    gain_per_cost === null ? "–" : figure(gain_per_cost, ""),
    worth === null ? "–" : figure(worth.value, ""),
    verdict.filter(Boolean).join(", ") || "–",
  ]
}

/** Cost to the right, gain upwards, parted by the middles of both. */
function Matrix({ found, items }: { found: Priorities; items: readonly Priority[] }) {
  const across = scale(
    items.map(({ cost }) => cost),
    found.middle_cost,
  )
  const up = scale(
    items.map(({ gain }) => gain?.value ?? 0),
    found.middle_gain,
  )
  return (
    <div aria-hidden="true" className="mt-5">
      <p className="text-sm text-soft">{t("videos.gain")} ↑</p>
      <div className="relative mt-1 h-72 rounded-card bg-sunken">
        <span className="absolute inset-y-0 left-1/2 w-px bg-edge" />
        <span className="absolute inset-x-0 top-1/2 h-px bg-edge" />
        {QUADRANTS.map((name) => (
          <span key={name} className={`absolute max-w-[45%] text-sm font-medium text-soft ${CORNERS[name]}`}>
            {t(`videos.${name}`)}
          </span>
        ))}
        {spots(items, across, up).map(({ left, bottom, places }) => (
          <span
            key={places}
            className="figures absolute grid h-7 min-w-7 -translate-x-1/2 translate-y-1/2 place-items-center rounded-full bg-ink px-1.5 text-sm font-semibold text-on-ink"
            style={{ left, bottom }}
          >
            {places}
          </span>
        ))}
      </div>
      <p className="mt-1 text-right text-sm text-soft">{t("videos.cost")} →</p>
    </div>
  )
}

interface Spot {
  readonly left: string
  readonly bottom: string
  readonly places: string
}

/** Where the videos stand: those of one cost and one gain together, so that none hides another. */
function spots(items: readonly Priority[], across: Place, up: Place): Spot[] {
  const found = new Map<string, Spot>()
  for (const { place, cost, gain } of items) {
    const [left, bottom] = [across(cost), up(gain?.value ?? 0)]
    const before = found.get(`${left} ${bottom}`)?.places
    const places = before === undefined ? `${place}` : `${before}, ${place}`
    found.set(`${left} ${bottom}`, { left, bottom, places })
  }
  return [...found.values()]
}

const CORNERS = {
  first: "top-2 left-3",
  worthwhile: "top-2 right-3 text-right",
  cheap: "bottom-2 left-3",
  later: "right-3 bottom-2 text-right",
} as const

type Place = (value: number) => string

/** A place between the edges, with the middle in the middle. */
function scale(values: readonly number[], middle: number): Place {
  const farthest = Math.max(...values.map((value) => Math.abs(value - middle)), Number.MIN_VALUE)
  return (value) => `${50 + ((value - middle) / farthest) * 34}%`
}
