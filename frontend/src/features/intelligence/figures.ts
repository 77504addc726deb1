import { known, locale, t } from "@/i18n"
import { number } from "@/lib/format"
import type { FeatureInfo, Metric } from "@/lib/schema"

const MINUS = "\u2212"
const LARGE = 10_000
const SMALLEST = 0.001
/** Units that a figure is read without: what it is stands beside it. */
const BARE: ReadonlySet<string> = new Set([
  "r",
  "R²",
  "ratio",
  "0-1",
  "log10",
  "a view",
  "partial R²",
  "E-value",
  "",
])

/** A figure in its unit, no finer than it is known. */
export function figure(value: number, unit: string): string {
  if (unit === "%") return shareOf(value / 100)
  if (unit === "share") return shareOf(value)
  if (isTimes(unit)) return `${plain(value)}×`
  return BARE.has(unit) ? plain(value) : `${plain(value)} ${known(`intel.unit.${unit}`, unit)}`
}

/** A chance that is next to nothing, as below what is written: it isn't nothing. Null for any other. */
export function nextToNothing(chance: number): string | null {
  return chance < SMALLEST ? `<${number(SMALLEST, 3)}` : null
}

/** The same without its unit, where it stands in a column of its own. */
export function bare(value: number, unit: string): string {
  return unit === "%" || unit === "share" || isTimes(unit) ? figure(value, unit) : plain(value)
}

/** The interval alone; nothing where there is none. */
export function interval({ low, high }: Metric, unit: string): string {
  if (low === null) return high === null ? "" : t("intel.atMost", { high: bare(high, unit) })
  if (high === null) return t("intel.atLeast", { low: bare(low, unit) })
  return t("intel.range", { low: bare(low, unit), high: bare(high, unit) })
}

/** A figure with its interval in brackets. */
export function withInterval(metric: Metric, unit: string): string {
  const between = interval(metric, unit)
  return between === "" ? figure(metric.value, unit) : `${figure(metric.value, unit)} (${between})`
}

/** How many stand behind a figure. */
export function resting(n: number): string {
  return t("intel.n", { count: n })
}

/** What a column is called: a feature as everywhere else, another fact in this screen's words. */
export function columnName(key: string, table: readonly FeatureInfo[]): string {
  return table.find((info) => info.key === key)?.label ?? known(`intel.column.${key}`, key)
}

/** A count that is known as a decimal logarithm. */
export function counted(log: number): string {
  return plain(10 ** log)
}

/** Views, which are known as the decimal logarithm of one more. */
export function viewed(log: number): string {
  return plain(Math.round(10 ** log - 1))
}

/** As in "times (placebo)". */
function isTimes(unit: string): boolean {
  return unit.startsWith("times")
}

function plain(value: number): string {
  const size = Math.abs(value)
  if (size >= LARGE) return written(value, { notation: "compact", maximumSignificantDigits: 3 })
  if (size >= 1000) return number(value)
  if (size >= 1) return written(value, { maximumSignificantDigits: 3 })
  // What is next to nothing is written as nothing, and without a sign.
  const decimals = size < 0.1 ? 4 : 3
  return written(Number(value.toFixed(decimals)) + 0, { maximumFractionDigits: decimals })
}

function shareOf(share: number): string {
  return written(share, { style: "percent", maximumFractionDigits: 1 })
}

function written(value: number, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale(), options).format(value).replace("-", MINUS)
}
