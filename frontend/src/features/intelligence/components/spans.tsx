import type { Metric } from "@/lib/schema"

interface Row {
  readonly key: string
  readonly label: React.ReactNode
  /** Null where there were too few to say. */
  readonly metric: Metric | null
  /** The same in words. */
  readonly text: string
}

interface SpansProps {
  readonly rows: readonly Row[]
  /** What was claimed, drawn through all rows. */
  readonly threshold?: number | null
  /** A value that the scale always shows, such as none at all. */
  readonly from?: number
  /** Bars begin at `from`; without, a value is a dot. */
  readonly isBar?: boolean
  readonly format: (value: number) => string
}

/** Values with their intervals as rows on one scale; what is drawn stands beside it in words. */
export function Spans({ rows, threshold = null, from, isBar = false, format }: SpansProps) {
  const [low, high] = ends(rows, [threshold, from ?? null])
  const place = (value: number) => `${((value - low) / (high - low)) * 100}%`
  return (
    <>
      <ul className="mt-4 grid gap-3">
        {rows.map(({ key, label, metric, text }) => (
          <li key={key}>
            <span className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-medium">{label}</span>
              <span className="figures text-sm text-soft">{text}</span>
            </span>
            <span aria-hidden="true" className="relative mt-1 block h-4 rounded-full bg-sunken">
              {metric !== null && (
                <Drawn metric={metric} place={place} {...(isBar && { start: place(from ?? low) })} />
              )}
              {threshold !== null && (
                <span
                  className="absolute -inset-y-1.5 border-l-2 border-dashed border-accent"
                  style={{ left: place(threshold) }}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
      <div aria-hidden="true" className="figures mt-1 flex justify-between text-sm text-soft">
        <span>{format(low)}</span>
        <span>{format(high)}</span>
      </div>
    </>
  )
}

interface DrawnProps {
  readonly metric: Metric
  readonly place: (value: number) => string
  readonly start?: string
}

function Drawn({ metric: { value, low, high }, place, start }: DrawnProps) {
  return (
    <>
      {start !== undefined && (
        <span
          className="absolute inset-y-0.5 rounded-full bg-strand-b opacity-30"
          style={{
            left: `min(${start}, ${place(value)})`,
            right: `calc(100% - max(${start}, ${place(value)}))`,
          }}
        />
      )}
      {low !== null && high !== null && (
        <span
          className="absolute inset-y-1.5 min-w-1 rounded-full bg-strand-b"
          style={{ left: place(low), right: `calc(100% - ${place(high)})` }}
        />
      )}
      <span
        className="absolute top-0.5 size-3 -translate-x-1/2 rounded-full border-2 border-surface bg-ink"
        style={{ left: place(value) }}
      />
    </>
  )
}

/** The ends of the scale: all that is drawn, and a little room. */
function ends(rows: readonly Row[], also: readonly (number | null)[]): readonly [number, number] {
  const all = [
    ...rows.flatMap(({ metric }) => (metric === null ? [] : [metric.low, metric.value, metric.high])),
    ...also,
  ].filter((each): each is number => each !== null)
  if (all.length === 0) return [0, 1]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const room = (high - low || Math.abs(high) || 1) * 0.04
  return [low === also[1] ? low : low - room, high + room]
}
