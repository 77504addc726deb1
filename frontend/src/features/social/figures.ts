import { locale } from "@/i18n"

/** A figure with as many decimals as it needs, two at most. */
export function decimal(value: number, signDisplay: "auto" | "exceptZero" = "auto"): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 2, signDisplay }).format(value)
}
