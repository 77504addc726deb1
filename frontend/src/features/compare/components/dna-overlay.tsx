import { useMemo } from "react"
import { ChartFrame } from "@/components/chart-frame"
import { Sign } from "@/features/compare/components/sign"
import { form } from "@/features/compare/series"
import type { Track } from "@/features/compare/track"
import { t } from "@/i18n"
import { lobe, ring } from "@/lib/dna"
import { withUnit } from "@/lib/format"
import { profile } from "@/lib/profile"
import type { FeatureInfo } from "@/lib/schema"

const RADIUS = 148
const WIDEST = 52
const NARROWEST = 3
const LABEL = RADIUS + WIDEST + 16

interface DnaOverlayProps {
  readonly tracks: readonly Track[]
  readonly table: readonly FeatureInfo[]
}

/** The loops of all tracks over one another, each track with a line and a sign of its own. */
export function DnaOverlay({ tracks, table }: DnaOverlayProps) {
  const axes = useMemo(() => table.filter(({ dna_axis }) => dna_axis), [table])
  const shapes = useMemo(() => tracks.map((track) => shapeOf(track, table, axes)), [tracks, table, axes])
  return (
    <ChartFrame
      heading="h2"
      className="rounded-card bg-surface p-5 sm:p-7"
      title={t("compare.dna")}
      summary={t("compare.dnaSummary", { count: axes.length })}
      table={{
        columns: [t("column.feature"), ...tracks.map(({ series, name }) => `${series.letter}: ${name}`)],
        rows: axes.map((info) => [
          info.label,
          ...tracks.map(({ report }) => {
            const value = report.features[info.key]
            return value ? withUnit(value.value, info) : t("compare.notMeasured")
          }),
        ]),
      }}
    >
      <svg
        viewBox="-345 -236 690 472"
        className="mx-auto mt-4 w-full max-w-3xl"
        role="img"
        aria-label={t("compare.dnaName", { count: tracks.length })}
      >
        <circle r={RADIUS} fill="none" className="stroke-line" />
        {axes.map((info, index) => (
          <AxisLabel key={info.key} label={info.label} middle={(index + 0.5) / axes.length} />
        ))}
        {shapes.map(({ track, lobes }) => (
          <g
            key={track.id}
            fill="none"
            strokeWidth="2.5"
            strokeLinejoin="round"
            className={track.series.stroke}
          >
            {lobes.map(({ key, path }) => (
              <path key={key} d={path} strokeDasharray={track.series.dash} />
            ))}
          </g>
        ))}
        {shapes.map(({ track, lobes }) => (
          <g key={track.id} strokeWidth="1.5" className={`${track.series.fill} stroke-surface`}>
            {lobes.map(({ key, peak: [x, y] }) => (
              <path key={key} d={form(track.series)} transform={`translate(${x} ${y})`} />
            ))}
          </g>
        ))}
      </svg>
      <ul className="flex flex-wrap justify-center gap-x-6 gap-y-1">
        {tracks.map(({ id, series, name }) => (
          <li key={id} className="flex min-w-0 items-center gap-2">
            <Sign series={series} />
            <span className="truncate text-sm text-soft">{name}</span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  )
}

function AxisLabel({ label, middle }: { label: string; middle: number }) {
  const [x, y] = ring(LABEL)(middle, 0)
  const anchor = Math.abs(x) < 24 ? "middle" : x > 0 ? "start" : "end"
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      dominantBaseline="middle"
      className="hidden fill-soft text-label sm:block"
    >
      {label}
    </text>
  )
}

function shapeOf(track: Track, table: readonly FeatureInfo[], axes: readonly FeatureInfo[]) {
  const shares = new Map(profile(track.report, table).axes.map(({ key, share }) => [key, share]))
  const widths = axes.map(({ key }) => NARROWEST + (shares.get(key) ?? 0) * (WIDEST - NARROWEST))
  const place = ring(RADIUS)
  return {
    track,
    lobes: axes.flatMap(({ key }, index) =>
      shares.has(key)
        ? [
            {
              key,
              path: lobe(widths, index, place),
              peak: place((index + 0.5) / axes.length, widths[index] ?? 0),
            },
          ]
        : [],
    ),
  }
}
