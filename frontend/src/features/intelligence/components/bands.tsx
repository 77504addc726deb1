import { ChartFrame } from "@/components/chart-frame"
import { Spans } from "@/features/intelligence/components/spans"
import { bare, figure, interval, resting, withInterval } from "@/features/intelligence/figures"
import { known, t } from "@/i18n"
import { number } from "@/lib/format"
import type { Band } from "@/lib/schema"

/** Recordings by bands of one measure: the median of their streams, with its interval. */
export function Bands({ group, bands }: { group: string; bands: readonly Band[] }) {
  return (
    <ChartFrame
      className="mb-5 min-w-0 break-inside-avoid rounded-card bg-surface p-5 sm:p-6"
      title={known(`intel.band.${group}`, group)}
      summary={t("intel.band.summary")}
      table={{
        columns: [
          t("intel.band"),
          t("intel.recordings"),
          t("intel.band.streams"),
          t("intel.interval"),
          t("intel.band.hits"),
          t("intel.band.hitsInterval"),
        ],
        rows: bands.map((band) => [
          nameOf(band),
          number(band.n),
          band.streams === null ? t("intel.tooFew") : figure(band.streams.value, ""),
          band.streams === null ? "" : interval(band.streams, ""),
          band.hits === null ? t("intel.tooFew") : figure(band.hits.value, "share"),
          band.hits === null ? "" : interval(band.hits, "share"),
        ]),
      }}
    >
      <Spans
        format={(value) => bare(Math.max(0, value), "")}
        rows={bands.map((band) => ({
          key: band.key,
          label: nameOf(band),
          metric: band.streams,
          text: `${band.streams === null ? t("intel.tooFew") : withInterval(band.streams, "")}, ${resting(band.n)}`,
        }))}
      />
    </ChartFrame>
  )
}

function nameOf({ low, high }: Band): string {
  if (low === null)
    return high === null ? t("intel.band.all") : t("intel.band.below", { high: bare(high, "") })
  if (high === null) return t("intel.band.above", { low: bare(low, "") })
  return t("intel.range", { low: bare(low, ""), high: bare(high, "") })
}
