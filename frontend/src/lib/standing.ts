import { t } from "@/i18n"
import { measured, number, ordinal } from "@/lib/format"
import type { FeatureInfo, FeatureValue } from "@/lib/schema"

/** Where measuring the same kind of track again would lie two times of three; nothing where the band is finer than what is shown. */
export function bandText({ low, high }: FeatureValue, info: FeatureInfo): string | null {
  if (low === null || high === null) return null
  const [from, to] = [measured(low, info), measured(high, info)]
  return from === to ? null : t("features.band", { low: from, high: to })
}

/** The rank among real tracks where there is one, else what may be at all; categories have no order. */
export function standingText({ percentile }: FeatureValue, info: FeatureInfo): string | null {
  if (info.scale === "category") return null
  if (percentile !== null) return t("features.percentile", { rank: ordinal(percentile) })
  return t("features.range", { low: number(info.low), high: number(info.high) })
}
