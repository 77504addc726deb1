import { Ban, CircleAlert, CircleCheck, CircleDashed, Ear, Hourglass } from "lucide-react"

const ICONS = {
  waiting: CircleDashed,
  queued: Hourglass,
  running: Ear,
  succeeded: CircleCheck,
  failed: CircleAlert,
  cancelled: Ban,
} as const

/** Where something stands, beside the words that say it. */
export function StateIcon({ state }: { state: keyof typeof ICONS }) {
  const Icon = ICONS[state]
  return <Icon aria-hidden className={`size-5 shrink-0 ${state === "failed" ? "text-alarm" : "text-soft"}`} />
}
