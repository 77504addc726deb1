import { ChangeText } from "@/features/what-if/components/answer"
import type { Standing } from "@/features/what-if/standings"

const KEYS: readonly Standing["key"][] = ["chance", "likeness", "popularity"]

/** The numbers that matter most, kept in sight where the answer stands far above the sliders. */
export function Strip({ rows }: { rows: readonly Standing[] }) {
  const shown = rows.filter(({ key }) => KEYS.includes(key))
  if (shown.length === 0) return null
  return (
    <div
      aria-hidden="true"
      className="figures sticky bottom-2 z-10 mt-4 hidden grid-cols-[repeat(3,auto)] justify-between gap-2 rounded-card border border-line bg-surface px-4 py-2 shadow-lg [@media(min-height:36rem)]:max-lg:grid"
    >
      {shown.map(({ key, label, now, change }) => (
        <span key={key} className="min-w-0">
          <span className="block truncate text-xs text-soft">{label}</span>
          <span className="block font-display text-xl font-semibold">{now}</span>
          <span className="block text-xs">
            <ChangeText change={change} />
          </span>
        </span>
      ))}
    </div>
  )
}
