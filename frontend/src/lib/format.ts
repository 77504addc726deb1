import { known, locale, t } from "@/i18n"
import type { FeatureInfo } from "@/lib/schema"

const MINUS = "\u2212"

/** A number with fixed decimals and a true minus sign. */
export function number(value: number, decimals = 0): string {
  const rounded = Number(value.toFixed(decimals))
  // A rounded -0.0 would read "-0".
  const text = new Intl.NumberFormat(locale(), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(Object.is(rounded, -0) ? 0 : rounded)
  return text.replace("-", MINUS)
}

/** A number that always shows its sign: contributions. */
export function signed(value: number, decimals = 0): string {
  const text = number(value, decimals)
  return Number(value.toFixed(decimals)) > 0 ? `+${text}` : text
}

/** A share from 0 to 1 as whole percent; what is not quite none or all never reads 0% or 100%. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return `<${wholePercent(0.01)}`
  if (share < 1 && share > 0.995) return `>${wholePercent(0.99)}`
  return wholePercent(share)
}

function wholePercent(share: number): string {
  return new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 0 }).format(share)
}

/** Seconds as minutes and seconds, `3:43`. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds)
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const rest = String(whole % 60).padStart(2, "0")
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`
}

/** How long a stage took: `0.4 sec`, `12 sec`. */
export function took(seconds: number): string {
  if (seconds < 0.05) return `<${inUnit(0.1, "second", 1)}`
  return inUnit(seconds, "second", seconds < 10 ? 1 : 0)
}

export function bytes(count: number): string {
  const megabytes = count / (1024 * 1024)
  if (megabytes >= 1024) return inUnit(megabytes / 1024, "gigabyte", megabytes % 1024 === 0 ? 0 : 1)
  if (megabytes >= 1) return inUnit(megabytes, "megabyte", megabytes < 10 ? 1 : 0)
  return inUnit(Math.ceil(count / 1024), "kilobyte", 0)
}

function inUnit(value: number, unit: string, decimals: number): string {
  return new Intl.NumberFormat(locale(), {
    style: "unit",
    unit,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value)
}

/** A rank of 1st to 99th, as text: `61st`. */
export function ordinal(value: number): string {
  return t("ordinal", { count: Math.round(value) })
}

export function moment(iso: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso))
}

/** A day without its time. */
export function day(iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  return new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeZone: "UTC" }).format(date)
}

/** A decade, `1990s`; a later service may know others. */
export function decadeName(decade: string): string {
  return known(`decade.${decade}`, decade)
}

/** A measured value as people read it: category names, minutes for lengths, else its decimals. */
export function measured(value: number, info: FeatureInfo): string {
  if (info.scale === "category") {
    return info.categories[Math.round(value) - info.low] ?? number(value)
  }
  if (info.key === "duration") return clock(value)
  return number(value, info.decimals)
}

/** The same with its unit. */
export function withUnit(value: number, info: FeatureInfo): string {
  const text = measured(value, info)
  const bare = info.unit === "" || info.scale === "category" || info.key === "duration"
  return bare ? text : `${text} ${info.unit}`
}
