import type { Report } from "@/lib/schema"

/** What a report can be heard from. A silent one says why. */
export type Sound =
  | { readonly kind: "copy"; readonly url: string; readonly bytes: number }
  | { readonly kind: "sample"; readonly url: string }
  | { readonly kind: "video"; readonly id: string }
  | { readonly kind: "silent" }

/** A stretch of the track, in seconds. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** What can be heard of a source without a copy. */
export function soundOf({ kind, name, video }: Report["source"]): Sound {
  if (kind === "sample") return { kind: "sample", url: `/api/v1/samples/${encodeURIComponent(name)}` }
  if (kind === "youtube" && video) return { kind: "video", id: video.id }
  return { kind: "silent" }
}
