import { type ReactNode, useState } from "react"
import { ErrorBoundary } from "react-error-boundary"
import { Stumbled } from "@/app/routes/stumbled"
import { t, withWords } from "@/i18n"
import { later } from "@/lib/later"
import type { Passage, Report } from "@/lib/schema"

// The verdict is read first: what plays the track comes after it.
const Player = later(
  async () => (await withWords(["player"], import("@/features/player/components/player"))).Player,
  () => <p className="min-h-96 text-soft">{t("app.loading")}</p>,
)

interface Hearing {
  readonly player: ReactNode
  readonly onHear: (passage: Passage) => void
}

/** A report's player, and the way to have a stretch played there. */
export function useHearing(report: Report | undefined): Hearing {
  const [wanted, setWanted] = useState<Passage | null>(null)
  const player = report && (
    <ErrorBoundary FallbackComponent={Stumbled}>
      <Player key={report.id} report={report} wanted={wanted} />
    </ErrorBoundary>
  )
  return { player, onHear: (passage) => setWanted({ ...passage }) }
}
