import { useMemo } from "react"
import { drawnCurves, likenessAt, valueAt } from "@/features/player/curves"
import { t } from "@/i18n"
import { clock, number } from "@/lib/format"
import type { Report } from "@/lib/schema"

/** What was measured where the track is now. */
export function Readout({ report, time }: { report: Report; time: number }) {
  const drawn = useMemo(() => drawnCurves(report), [report])
  const likeness = report.along === null ? null : likenessAt(report.along, time)
  return (
    <dl className="figures mt-3 flex flex-wrap gap-x-6 gap-y-1 text-sm">
      <div>
        <dt className="sr-only">{t("player.position")}</dt>
        <dd className="font-medium">{t("player.now", { at: clock(time) })}</dd>
      </div>
      {drawn.map(({ key, curve, decimals }) => {
        const value = valueAt(curve, time)
        return (
          <div key={key} className="flex gap-2">
            <dt className="text-soft">{t(`player.${key}`)}</dt>
            <dd>{value === null ? t("player.nothing") : `${number(value, decimals)} ${curve.unit}`}</dd>
          </div>
        )
      })}
      {likeness !== null && (
        <div className="flex gap-2">
          <dt className="text-soft">{t("player.likeness")}</dt>
          <dd>{number(likeness * 100)}</dd>
        </div>
      )}
    </dl>
  )
}
