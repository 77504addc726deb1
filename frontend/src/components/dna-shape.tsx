import { useMemo } from "react"
import { Strands } from "@/components/strands"
import { arc, band, halfWidth, lobe, pieces, type Rung, ring, rungs } from "@/lib/dna"
import type { Profile } from "@/lib/profile"

/** Radii in a box of 420, centred: strands outside, then the sections, then the energy within. */
const STRANDS = 158
const WIDEST = 38
const NARROWEST = 5
const SECTIONS = 106
const ENERGY = 100
const DEPTH = 34
const GAP = 0.004

interface DnaShapeProps {
  readonly profile: Profile
  readonly name: string
  /** The colour behind the shape, as a stroke. */
  readonly backdrop: string
}

/** The DNA of a track: every line of it is a measured value. Drawn once, then still. */
export function DnaShape({ profile, name, backdrop }: DnaShapeProps) {
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
      <path d={shape.energy} className="animate-appear fill-strand-b opacity-25 [animation-delay:900ms]" />
      <g fill="none" className="stroke-strand-b" strokeLinecap="butt">
        {shape.sections.map(({ path, width, key }) => (
          <path
            key={key}
            d={path}
            strokeWidth={width}
            pathLength={1}
            strokeDasharray={1}
            className="animate-draw [animation-delay:700ms]"
          />
        ))}
      </g>
      <g className="animate-appear [animation-delay:500ms]">
        {shape.rungs.map((rung) => (
          <RungLine key={rung.along} rung={rung} />
        ))}
      </g>
      <Strands pieces={shape.pieces} width={6.5} backdrop={backdrop} isDrawn />
      <circle cy={-STRANDS} r={6} strokeWidth={3.5} className={`fill-ink ${backdrop}`} />
      <g className="hidden text-[12.5px] sm:block">
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

function geometry({ axes, moments, energy, sections }: Profile) {
  const widths = axes.map(({ share }) => NARROWEST + share * (WIDEST - NARROWEST))
  const place = ring(STRANDS)
  return {
    pieces: pieces(widths, place),
    rungs: rungs(widths, moments, place),
    energy: band(
      energy.map((value) => -value),
      DEPTH,
      ring(ENERGY),
    ),
    sections: sections.map(({ from, to, weight }) => ({
      key: from,
      path: arc(from + GAP, Math.max(from + GAP, to - GAP), ring(SECTIONS)),
      width: 2 + weight * 6,
    })),
    lobes: axes.map(({ key, label, text }, index) => {
      const middle = (index + 0.5) / axes.length
      const at = place(middle, halfWidth(widths, middle) + 14)
      const side = Math.abs(at[0]) < 24 ? "middle" : at[0] > 0 ? "start" : "end"
      return {
        key,
        label,
        text,
        at,
        anchor: side as "middle" | "start" | "end",
        path: lobe(widths, index, place),
      }
    }),
  }
}
