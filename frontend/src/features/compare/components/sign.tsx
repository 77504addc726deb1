import { form, type Series } from "@/features/compare/series"

/** A track's letter beside its form and its line. */
export function Sign({ series }: { series: Series }) {
  return (
    <span className="inline-flex shrink-0 items-center gap-1.5">
      <svg viewBox="-22 -8 44 16" className="h-4 w-11" aria-hidden="true">
        <path d="M-22 0H22" strokeWidth="2.5" strokeDasharray={series.dash} className={series.stroke} />
        <path d={form(series)} className={`${series.fill} stroke-paper`} strokeWidth="1" />
      </svg>
      <span className="font-display text-lg font-semibold">{series.letter}</span>
    </span>
  )
}
