import { likenessAt, tableTimes, valueAt } from "@/features/player/curves"
import { locale, t } from "@/i18n"
import { clock, number } from "@/lib/format"
import type { Report } from "@/lib/schema"
import { whereAudible } from "@/lib/time-curve"

const SHORTEST = 20
const NONE = "–"
const HELD = {
  key: "player.held.key",
  mode: "player.held.mode",
  time_signature: "player.held.time_signature",
} as const

export function summaryOf({ along }: Report): string {
  if (along === null) return t("player.summaryPlain")
  const { start, end, value } = along.strongest
  return t("player.summary", { from: clock(start), to: clock(end), value: number(value * 100) })
}

/** What the curve of the likeness is worth, or why there is none. */
export function noteOf({ along, lenses, duration }: Report): string {
  if (along === null) {
    if (lenses === null) return t("player.likenessNone")
    return duration < SHORTEST ? t("player.likenessShort") : t("player.likenessOld")
  }
  const held = Object.entries(HELD).flatMap(([key, word]) => (along.held.includes(key) ? [t(word)] : []))
  const list = new Intl.ListFormat(locale()).format(held)
  return t("player.likenessNote", { length: number(along.length), held: list })
}

/** The same as numbers, a row for each stretch. */
export function tableOf({ along, curves, duration }: Report) {
  const cell = (value: number | null, decimals: number) => (value === null ? NONE : number(value, decimals))
  const brightness = whereAudible(curves.brightness, curves.energy)
  const rows = tableTimes(along, duration).map((time) => {
    const likeness = along && likenessAt(along, time)
    return [
      clock(time),
      cell(likeness === null ? null : likeness * 100, 0),
      cell(valueAt(curves.energy, time), 1),
      cell(valueAt(curves.loudness, time), 1),
      cell(valueAt(brightness, time), 0),
    ]
  })
  const columns = [
    t("player.column.time"),
    t("player.column.likeness"),
    t("player.column.energy"),
    t("player.column.loudness"),
    t("player.column.brightness"),
  ]
  return { columns, rows }
}
