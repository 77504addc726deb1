import { locale } from "@/i18n"
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

/** A share from 0 to 1 as whole percent; what is not quite none or all never reads 0 % or 100 %. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return "<1%"
  if (share < 1 && share > 0.995) return ">99%"
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

/** How long a stage took: `0.4 s`, `12 s`. */
export function took(seconds: number): string {
  if (seconds < 0.05) return "<0.1 s"
  return `${number(seconds, seconds < 10 ? 1 : 0)} s`
}

export function bytes(count: number): string {
  const megabytes = count / (1024 * 1024)
  if (megabytes >= 1) return `${number(megabytes, megabytes < 10 ? 1 : 0)} MB`
  return `${number(Math.ceil(count / 1024))} KB`
}

/** A rank of 1st to 99th, as text: `61st`. */
export function ordinal(value: number): string {
  const whole = Math.round(value)
  const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" }
  const rule = new Intl.PluralRules(locale(), { type: "ordinal" }).select(whole)
  return `${whole}${endings[rule] ?? "th"}`
}

export function moment(iso: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso))
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
