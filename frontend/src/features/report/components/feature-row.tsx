import { t } from "@/i18n"
import { measured, number, ordinal, withUnit } from "@/lib/format"
import { place } from "@/lib/profile"
import type { FeatureInfo, FeatureValue } from "@/lib/schema"

interface FeatureRowProps {
  readonly info: FeatureInfo
  readonly value: FeatureValue
}

/** One feature: its value and band, where it stands, what it means, what more of it means. */
export function FeatureRow({ info, value }: FeatureRowProps) {
  const isOrdered = info.scale !== "category"
  const band = bandText(value, info)
  return (
    <li className="grid gap-x-8 gap-y-1 border-t border-line py-3 md:grid-cols-[11rem_11rem_minmax(9rem,1fr)_minmax(0,22rem)] md:items-center">
      <span className="font-medium max-md:flex max-md:justify-between max-md:gap-4">
        {info.label}
        <span className="figures font-semibold md:hidden">{withUnit(value.value, info)}</span>
      </span>
      <span className="figures">
        <span className="font-display text-xl font-semibold tracking-tight max-md:hidden">
          {withUnit(value.value, info)}
        </span>
        {band !== null && <span className="block text-sm text-soft">{band}</span>}
      </span>
      <span className="figures text-sm text-soft">
        {isOrdered && <Scale info={info} value={value} />}
        {isOrdered && standing(value, info)}
      </span>
      <span className="text-sm text-soft">
        {info.meaning} {isOrdered && t("features.higher", { higher: info.higher })}
      </span>
    </li>
  )
}

/** Where measuring the same kind of track again would lie two times of three; nothing where the band is finer than what is shown. */
function bandText({ low, high }: FeatureValue, info: FeatureInfo): string | null {
  if (low === null || high === null) return null
  const [from, to] = [measured(low, info), measured(high, info)]
  return from === to ? null : t("features.band", { low: from, high: to })
}

function standing({ percentile }: FeatureValue, info: FeatureInfo): string {
  if (percentile !== null) return t("features.percentile", { rank: ordinal(percentile) })
  return t("features.range", { low: number(info.low), high: number(info.high) })
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
