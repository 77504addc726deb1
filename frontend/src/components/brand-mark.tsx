import { Strands } from "@/components/strands"
import { brandRing } from "@/lib/brand"

const MARK = brandRing()

export function BrandMark({ className }: { className: string }) {
  return (
    <svg viewBox="-32 -32 64 64" className={className} aria-hidden="true">
      <Strands pieces={MARK} width={4.6} backdrop="stroke-paper" />
    </svg>
  )
}
