import { notify } from "@/lib/notify"
import { shown } from "@/lib/problem"

/** Say in passing what the service would not do. */
export function tell(error: unknown): void {
  const { title, detail, advice } = shown(error)
  notify({ kind: "error", text: title, more: `${detail} ${advice}` })
}
