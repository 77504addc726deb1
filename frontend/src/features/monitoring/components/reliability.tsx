import { t } from "@/i18n"
import { percent } from "@/lib/format"
import type { LensRecord } from "@/lib/schema"

const SIDE = 300
const TICKS = [0, 0.25, 0.5, 0.75, 1] as const

const across = (share: number) => share * SIDE
const up = (share: number) => SIDE - share * SIDE

/** What was said, to the right, and what came true of it, upwards, each point with its interval; on the dashes both are alike. */
export function Reliability({ bins }: Pick<LensRecord, "bins">) {
  return (
    <div aria-hidden="true" className="figures mt-4 max-w-sm text-sm text-soft">
      <p>{t("calibration.came")} ↑</p>
      <svg viewBox={`-42 -8 ${SIDE + 56} ${SIDE + 32}`} className="w-full" aria-hidden="true">
        {TICKS.map((tick) => (
          <g key={tick}>
            <path d={`M0 ${up(tick)}H${SIDE}M${across(tick)} 0V${SIDE}`} className="stroke-line" />
            <text x="-6" y={up(tick) + 4} textAnchor="end" className="fill-soft text-label">
              {percent(tick)}
            </text>
            <text x={across(tick)} y={SIDE + 18} textAnchor="middle" className="fill-soft text-label">
              {percent(tick)}
            </text>
          </g>
        ))}
        <path d={`M0 ${SIDE}L${SIDE} 0`} className="stroke-soft" strokeDasharray="5 4" strokeWidth="1.5" />
        {bins.map(
          ({ low, mean, observed }) =>
            mean !== null &&
            observed !== null && (
              <g key={low}>
                <path
                  d={`M${across(mean)} ${up(observed.low)}V${up(observed.high)}`}
                  className="stroke-strand-b"
                  strokeWidth="3"
                />
                <circle
                  cx={across(mean)}
                  cy={up(observed.value)}
                  r="6"
                  className="fill-strand-b stroke-surface"
                  strokeWidth="2"
                />
              </g>
            ),
        )}
      </svg>
      <p className="text-right">{t("calibration.said")} →</p>
    </div>
  )
}
