import { ChartFrame } from "@/components/chart-frame"
import { TimeAxis } from "@/components/time-axis"
import { CurveRow } from "@/features/report/components/curve-row"
import { t } from "@/i18n"
import { clock, number } from "@/lib/format"
import type { Report } from "@/lib/schema"
import { summarise, whereAudible } from "@/lib/time-curve"

/** So many beats that full lines would run together on a phone. */
const DENSE = 200

/** How the track moves: sections, loudness, energy, brightness and beats over one time axis. */
export function Timeline({ report }: { report: Report }) {
  const { curves, duration, sections } = report
  const rows = [
    { key: "loudness", title: t("curve.loudness"), curve: curves.loudness, decimals: 1 },
    { key: "energy", title: t("curve.energy"), curve: curves.energy, decimals: 1 },
    {
      key: "brightness",
      title: t("curve.brightness"),
      curve: whereAudible(curves.brightness, curves.energy),
      decimals: 0,
    },
  ]
  const table = sections.map(({ label, start, end, loudness, energy, brightness }) => [
    `${label}, ${clock(start)}–${clock(end)}`,
    number(loudness, 1),
    number(energy, 1),
    number(brightness),
  ])
  const loudest = summarise(curves.loudness)
  return (
    <ChartFrame
      heading="h2"
      isTablePrinted
      title={t("timeline.title")}
      summary={
        loudest === null
          ? t("timeline.silent")
          : t("timeline.summary", {
              sections: t("timeline.sections", { count: sections.length }),
              beats: t("timeline.beats", { count: curves.beats.length }),
              at: clock(loudest.mostAt),
              most: number(loudest.most, 1),
            })
      }
      table={{
        columns: [t("column.section"), "LUFS", "dBFS", "Hz"],
        rows: table,
      }}
    >
      <div className="mt-5">
        <Sections sections={sections} duration={duration} />
        {rows.map(({ key, ...row }) => (
          <CurveRow key={key} {...row} duration={duration} sections={sections} />
        ))}
        <Beats beats={curves.beats} duration={duration} />
        <TimeAxis duration={duration} />
      </div>
    </ChartFrame>
  )
}

function Sections({ sections, duration }: Pick<Report, "sections" | "duration">) {
  return (
    <div aria-hidden="true" className="mb-2 flex gap-0.5">
      {sections.map(({ start, end, label }) => (
        <span
          key={start}
          className="min-w-0 overflow-hidden border-t-4 border-strand-a pt-1 text-sm font-semibold"
          style={{ width: `${((end - start) / duration) * 100}%` }}
        >
          {label}
        </span>
      ))}
    </div>
  )
}

function Beats({ beats, duration }: { beats: readonly number[]; duration: number }) {
  const marks = beats.map((time) => `M${((time / duration) * 1000).toFixed(1)} 0V12`).join("")
  return (
    <div className="mt-4">
      <p className="text-sm font-medium">{t("curve.beats")}</p>
      <svg viewBox="0 0 1000 12" preserveAspectRatio="none" className="h-3 w-full" aria-hidden="true">
        <path
          d={marks}
          className="stroke-edge"
          strokeWidth={beats.length > DENSE ? 0.5 : 1}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </div>
  )
}
