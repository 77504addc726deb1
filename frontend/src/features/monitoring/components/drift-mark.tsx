import { CircleCheck, CircleDashed, CircleDot, TriangleAlert } from "lucide-react"
import type { DriftState } from "@/lib/schema"

const MARKS = {
  moved: [TriangleAlert, "text-alarm"],
  slight: [CircleDot, "text-ink"],
  steady: [CircleCheck, "text-water"],
  too_few: [CircleDashed, "text-soft"],
} as const

/** A state's own shape and colour, beside its words. */
export function DriftMark({ state, className = "size-4" }: { state: DriftState; className?: string }) {
  const [Icon, colour] = MARKS[state]
  return <Icon aria-hidden className={`shrink-0 ${colour} ${className}`} />
}
