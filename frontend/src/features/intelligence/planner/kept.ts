import { type Draft, EMPTY } from "@/features/intelligence/planner/draft"
import { keptAt } from "@/lib/kept"
import type { PlannedRelease, PlannerStatus } from "@/lib/schema"

/** A video that could be made: for which release, and at what cost. */
export interface Video {
  readonly id: string
  readonly name: string
  readonly cost: number
  readonly release: PlannedRelease
}

const draftPlace = keptAt("spectral-dna.release")
const videosPlace = keptAt("spectral-dna.videos")

/** What was said of the release before a reload, as far as it can be read. */
export function keptDraft(status: PlannerStatus): Draft {
  const kept = read<Partial<Draft>>(draftPlace.read()) ?? {}
  const there = new Set(status.columns.map(({ key }) => key))
  const sound = Object.entries(kept.sound ?? {}).filter(
    ([key, value]) => there.has(key) && Number.isFinite(value),
  )
  return { ...EMPTY, ...kept, sound: Object.fromEntries(sound) }
}

export const keepDraft = (draft: Draft): void => draftPlace.write(JSON.stringify(draft))

export const keptVideos = (): readonly Video[] => {
  const kept = read<readonly Video[]>(videosPlace.read())
  return Array.isArray(kept) ? kept.filter(({ cost }: Video) => Number.isFinite(cost)) : []
}

export const MOST_VIDEOS = 50

export const keepVideos = (videos: readonly Video[]): void =>
  videosPlace.write(JSON.stringify(videos.slice(0, MOST_VIDEOS)))

/** The videos of this tab; every part of the screen sees them change. */
export function useVideos(): readonly Video[] {
  videosPlace.use()
  return keptVideos()
}

function read<T>(text: string | null): T | null {
  try {
    const value: unknown = JSON.parse(text ?? "null")
    return typeof value === "object" ? (value as T | null) : null
  } catch {
    return null
  }
}
