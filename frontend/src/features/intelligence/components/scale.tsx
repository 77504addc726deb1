export interface Amount {
  readonly value: number
  readonly low: number
  readonly high: number
}

const LOW = 1e3
const HIGH = 1e10

interface ScaleProps {
  readonly of: Amount
  readonly before: Amount | null
}

/** A count with its interval between a thousand and ten thousand million, each step a power of ten. */
export function Scale({ of, before }: ScaleProps) {
  return (
    <span aria-hidden="true" className="relative mt-1 block h-4 rounded-full bg-sunken">
      <span
        className="absolute inset-y-1.5 min-w-1 rounded-full bg-strand-b transition-all"
        style={{ left: place(of.low), right: `calc(100% - ${place(of.high)})` }}
      />
      {before !== null && (
        <span
          className="absolute top-0.5 size-3 -translate-x-1/2 rotate-45 border-2 border-strand-a bg-surface"
          style={{ left: place(before.value) }}
        />
      )}
      <span
        className="absolute top-0.5 size-3 -translate-x-1/2 rounded-full border-2 border-surface bg-ink transition-all"
        style={{ left: place(of.value) }}
      />
    </span>
  )
}

function place(value: number): string {
  const inside = Math.min(Math.max(value, LOW), HIGH)
  return `${(Math.log10(inside / LOW) / Math.log10(HIGH / LOW)) * 100}%`
}
