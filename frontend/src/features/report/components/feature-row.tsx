import { t } from "@/i18n"
import { withUnit } from "@/lib/format"
import { place } from "@/lib/profile"
import type { FeatureInfo, FeatureValue } from "@/lib/schema"
import { bandText, standingText } from "@/lib/standing"

interface FeatureRowProps {
  readonly info: FeatureInfo
  readonly value: FeatureValue
}

/** One feature: its value and band, where it stands, what it means, what more of it means. */
export function FeatureRow({ info, value }: FeatureRowProps) {
  const isOrdered = info.scale !== "category"
  const band = bandText(value, info)
  return (
    <li className="grid gap-x-8 gap-y-1 border-t border-line py-3 print:grid-cols-[10rem_9rem_10rem_1fr] print:items-center print:gap-x-5 print:py-0.5 md:grid-cols-[11rem_11rem_minmax(9rem,1fr)_minmax(0,22rem)] md:items-center">
      <span className="font-medium max-md:flex max-md:justify-between max-md:gap-4">
        {info.label}
        <span className="figures font-semibold md:hidden print:hidden">{withUnit(value.value, info)}</span>
      </span>
      <span className="figures">
        <span className="font-display text-xl font-semibold tracking-tight max-md:hidden print:inline print:text-base">
          {withUnit(value.value, info)}
        </span>
        {band !== null && <span className="block text-sm text-soft">{band}</span>}
      </span>
      <span className="figures text-sm text-soft">
        {isOrdered && <Scale info={info} value={value} />}
        {standingText(value, info)}
      </span>
      <span className="text-sm text-soft">
        {info.meaning} {isOrdered && t("features.higher", { higher: info.higher })}
      </span>
    </li>
  )
}

/** The percentile among real tracks where there is one, else the place within the valid range, with its band. */
function Scale({ info, value }: FeatureRowProps) {
  const at = value.percentile === null ? place(value.value, info) : value.percentile / 100
  const isRange = value.percentile === null
  const low = isRange && value.low !== null ? place(value.low, info) : null
  const high = isRange && value.high !== null ? place(value.high, info) : null
  return (
    <span aria-hidden="true" className="relative my-1.5 block h-1.5 rounded-full bg-line">
      {low !== null && high !== null && (
        <span
          className="absolute inset-y-0 rounded-full bg-edge"
          style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }}
        />
      )}
      <span
        className={`absolute top-1/2 size-3.5 -translate-1/2 rounded-full border-2 border-strand-b ${isRange ? "bg-paper" : "bg-strand-b"}`}
        style={{ left: `${at * 100}%` }}
      />
    </span>
  )
}
