import { Strands } from "@/components/strands"
import { brandLine } from "@/lib/brand"

const LINE = brandLine()

/** The brand's fixed pattern, straight: where there is nothing measured to draw yet. */
export function StrandLine({
  className,
  backdrop = "stroke-paper",
}: {
  className: string
  backdrop?: string
}) {
  return (
    <svg
      viewBox="0 -56 1200 112"
      preserveAspectRatio="xMidYMid slice"
      className={className}
      aria-hidden="true"
    >
      <g strokeWidth="1.6">
        {LINE.rungs.map(({ from, split, to, along }) => (
          <g key={along}>
            <path d={`M${from.join(" ")}L${split.join(" ")}`} className="stroke-strand-b" opacity="0.55" />
            <path d={`M${split.join(" ")}L${to.join(" ")}`} className="stroke-strand-a" opacity="0.55" />
          </g>
        ))}
      </g>
      <Strands pieces={LINE.pieces} width={5} backdrop={backdrop} />
    </svg>
  )
}
