import { useMemo } from "react"
import { Strands } from "@/components/strands"
import type { Rung } from "@/lib/dna"
import { geometry, STRANDS } from "@/lib/dna-ring"
import type { Profile } from "@/lib/profile"

interface DnaShapeProps {
  readonly profile: Profile
  readonly name: string
  /** The colour behind the shape, as a stroke. */
  readonly backdrop: string
  /** Without the names of the features, where there is no room for them. */
  readonly isBare?: boolean
}

/** The DNA of a track: every line of it is a measured value. Drawn once, then still. */
export function DnaShape({ profile, name, backdrop, isBare = false }: DnaShapeProps) {
  const shape = useMemo(() => geometry(profile), [profile])
  const colours = { "--track-hue": profile.hue } as React.CSSProperties
  return (
    <svg
      viewBox="-210 -210 420 420"
      className="track-colours w-full overflow-visible"
      style={colours}
      role="img"
      aria-label={name}
    >
      <path
        d={shape.energy}
        className="animate-appear fill-strand-b opacity-25 [animation-delay:var(--draw-energy)]"
      />
      <g fill="none" className="stroke-strand-b" strokeLinecap="butt">
        {shape.sections.map(({ path, width, key }) => (
          <path
            key={key}
            d={path}
            strokeWidth={width}
            pathLength={1}
            strokeDasharray={1}
            className="animate-draw [animation-delay:var(--draw-sections)]"
          />
        ))}
      </g>
      <g className="animate-appear [animation-delay:var(--draw-rungs)]">
        {shape.rungs.map((rung) => (
          <RungLine key={rung.along} rung={rung} />
        ))}
      </g>
      <Strands pieces={shape.pieces} width={6.5} backdrop={backdrop} isDrawn />
      <circle cy={-STRANDS} r={6} strokeWidth={3.5} className={`fill-ink ${backdrop}`} />
      <g className={isBare ? "hidden" : "hidden text-label sm:block print:block print:text-printed"}>
        {shape.lobes.map(({ key, path, label, text, at, anchor }) => (
          <g key={key} className="group">
            <path d={path} className="fill-ink opacity-0 transition-opacity group-hover:opacity-15">
              <title>{`${label}: ${text}`}</title>
            </path>
            <text
              x={at[0]}
              y={at[1]}
              textAnchor={anchor}
              dominantBaseline="middle"
              className="fill-soft group-hover:fill-ink"
            >
              {label}
            </text>
          </g>
        ))}
      </g>
    </svg>
  )
}

function RungLine({ rung: { from, split, to, weight } }: { rung: Rung }) {
  const look = { strokeWidth: 0.8 + 1.8 * weight, opacity: 0.25 + 0.7 * weight }
  return (
    <>
      <path d={`M${from.join(" ")}L${split.join(" ")}`} className="stroke-strand-b" {...look} />
      <path d={`M${split.join(" ")}L${to.join(" ")}`} className="stroke-strand-a" {...look} />
    </>
  )
}
