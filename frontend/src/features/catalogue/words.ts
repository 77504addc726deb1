import { locale, t } from "@/i18n"
import { day, number, signed } from "@/lib/format"
import type { FeatureDistance, FeatureInfo, SimilarTrack } from "@/lib/schema"

type Table = readonly FeatureInfo[]

/** Features by the names that they have within a sentence. */
export function listed(keys: readonly string[], table: Table): string {
  return new Intl.ListFormat(locale(), { type: "conjunction" }).format(keys.map((key) => nameOf(key, table)))
}

/** Why a track is near and what keeps it away, in the language that is spoken. */
export function whyNear({ features, closest, furthest }: SimilarTrack, table: Table): string {
  const named = (keys: readonly string[]) =>
    new Intl.ListFormat(locale(), { type: "conjunction" }).format(
      keys.flatMap((key) => {
        const told = features.find(({ feature }) => feature === key)
        if (told === undefined) return []
        return t("similar.named", { name: nameOf(key, table), difference: differenceText(told, table) })
      }),
    )
  if (furthest.length === 0) return t("similar.equal")
  if (closest.length === 0) return t("similar.far", { far: named(furthest) })
  return t("similar.both", { near: named(closest), far: named(furthest) })
}

/** How much more or less the other track has; what is too small to be shown is called almost equal. */
export function differenceText({ feature, difference }: FeatureDistance, table: Table): string {
  if (difference === 0) return t("similar.same")
  const info = table.find(({ key }) => key === feature)
  const decimals = info?.decimals ?? 2
  if (Number(difference.toFixed(decimals)) === 0) return t("similar.almost")
  const text = signed(difference, decimals)
  return info?.unit ? `${text} ${info.unit}` : text
}

/** A market by its code, as the reader's language calls it. */
export function marketName(code: string): string {
  try {
    return new Intl.DisplayNames(locale(), { type: "region" }).of(code) ?? code
  } catch {
    return code
  }
}

/** A day, a month or a year, as far as it is known: `1987-11-12`, `1987-11` or `1987`. */
export function releasedText(date: string): string {
  const whole = date + "0001-01-01".slice(date.length)
  const first = new Date(whole)
  if (!/^\d{4}(-\d\d){0,2}$/.test(date) || Number.isNaN(first.getTime())) return date
  if (date === whole) return day(date)
  const parts: Intl.DateTimeFormatOptions =
    date.length === 4 ? { year: "numeric" } : { year: "numeric", month: "long" }
  return new Intl.DateTimeFormat(locale(), { ...parts, timeZone: "UTC" }).format(first)
}

/** A figure between 0 and 1 that tells apart, to two decimals. */
export function aucText(value: number | null): string {
  return value === null ? "" : number(value, 2)
}

function nameOf(key: string, table: Table): string {
  const label = table.find((info) => info.key === key)?.label ?? key
  // Within an English sentence names of features are no names.
  return locale() === "en" ? label.toLocaleLowerCase("en") : label
}
