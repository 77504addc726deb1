import { clock } from "@/lib/format"
import { timeTicks } from "@/lib/time-curve"

/** From here on a label stands before its place: behind it, it would be wider than the page. */
const NEAR_THE_END = 0.9

/** Round times below what is drawn over the length of a track. */
export function TimeAxis({ duration }: { duration: number }) {
  return (
    <div aria-hidden="true" className="figures relative mt-2 h-6 text-sm text-soft">
      {timeTicks(duration).map((time) => (
        <span
          key={time}
          className={`absolute ${time > NEAR_THE_END * duration ? "-translate-x-full" : ""}`}
          style={{ left: `${(time / duration) * 100}%` }}
        >
          {clock(time)}
        </span>
      ))}
    </div>
  )
}
