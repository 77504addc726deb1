import { type ReactNode, useId } from "react"

export const FIELD = "min-h-11 w-full rounded-card border border-edge bg-surface px-3 py-2 text-ink"

/** A control with its label above it. */
export function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      {children(id)}
    </div>
  )
}
