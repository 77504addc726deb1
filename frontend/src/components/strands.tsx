import type { Piece } from "@/lib/dna"

interface StrandsProps {
  readonly pieces: readonly Piece[]
  readonly width: number
  /** The colour behind the shape: what lies over is set off from what lies under by a rim of it. */
  readonly backdrop: string
  readonly isDrawn?: boolean
}

const STROKES = { a: "stroke-strand-a", b: "stroke-strand-b" } as const

/** Both strands, what runs under first. */
export function Strands({ pieces, width, backdrop, isDrawn = false }: StrandsProps) {
  const ordered = [...pieces].sort((one, other) => Number(one.isOver) - Number(other.isOver))
  return (
    <g fill="none" strokeLinecap="round" strokeLinejoin="round">
      {ordered.map(({ path, strand, isOver, along }) => {
        const drawing = isDrawn ? "animate-draw" : ""
        const style = isDrawn ? { animationDelay: `calc(var(--draw-strands) * ${along})` } : undefined
        const shared = { d: path, pathLength: 1, strokeDasharray: isDrawn ? 1 : undefined, style }
        return (
          <g key={`${strand}${along}`}>
            {isOver && (
              <path
                {...shared}
                className={`${drawing} ${backdrop}`}
                strokeWidth={width * 2.1}
                strokeLinecap="butt"
              />
            )}
            <path {...shared} className={`${drawing} ${STROKES[strand]}`} strokeWidth={width} />
          </g>
        )
      })}
    </g>
  )
}
