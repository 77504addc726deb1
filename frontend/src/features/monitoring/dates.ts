import { locale } from "@/i18n"

/** A day as briefly as it can be said. Days are those of UTC. */
export function shortDay(iso: string): string {
  return new Intl.DateTimeFormat(locale(), { month: "short", day: "numeric", timeZone: "UTC" }).format(
    new Date(iso),
  )
}

/** A time of today, to the second. */
export function timeOfDay(iso: string): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: "medium" }).format(new Date(iso))
}
