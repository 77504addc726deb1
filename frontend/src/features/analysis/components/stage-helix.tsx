import type { StageRow } from "@/lib/schema"

const OPACITY = {
  waiting: "opacity-25",
  running: "animate-pulse-soft",
  finished: "",
  reused: "",
  failed: "opacity-60",
}
const HEIGHT = 72
const RUNGS = [0.18, 0.34, 0.5, 0.66, 0.82] as const

/** One loop of the strand, beside one stage: drawn when the stage is done. */
export function StageHelix({ index, row }: { index: number; row: StageRow }) {
  const side = index % 2 === 0 ? 1 : -1
  const loop = (sign: number) => {
    const x = 28 + sign * 27
    return `M28 0C${x} ${HEIGHT * 0.3} ${x} ${HEIGHT * 0.7} 28 ${HEIGHT}`
  }
  const reach = (place: number) => Math.sin(Math.PI * place) * 20
  const done = row.status === "running" ? (row.fraction ?? 0) : row.status === "waiting" ? 0 : 1
  return (
    <svg viewBox={`0 0 56 ${HEIGHT}`} className={`h-18 w-14 ${OPACITY[row.status]}`} aria-hidden="true">
      <g strokeWidth="2" className="stroke-edge">
        {RUNGS.filter((place) => place <= done).map((place) => (
          <path key={place} d={`M${28 - reach(place)} ${place * HEIGHT}H${28 + reach(place)}`} />
        ))}
      </g>
      <g fill="none" strokeWidth="4" strokeLinecap="round">
        <path d={loop(-side)} className="stroke-strand-b" />
        <path d={loop(side)} className="stroke-strand-a" />
      </g>
    </svg>
  )
}
