import type { PictureGuides } from "@/lib/schema"

/** What can be drawn over a picture, one by one. */
export const GUIDES = ["thirds", "subject", "faces", "text"] as const
export type Guide = (typeof GUIDES)[number]

type Box = PictureGuides["faces"][number]

/** What is left out around a box: the whole picture with a hole in it. */
export function around({ x, y, width, height }: Box): string {
  return `M0 0H1V1H0ZM${x} ${y}v${height}h${width}v${-height}Z`
}

/** Lines of thirds, across and down. */
export function thirds(places: readonly number[]): string {
  return places.map((at) => `M${at} 0V1M0 ${at}H1`).join("")
}

export function boxes(all: readonly Box[]): string {
  return all.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}Z`).join("")
}

/** Whether there is anything of this kind to draw. */
export function isThere(guide: Guide, guides: PictureGuides): boolean {
  if (guide === "thirds") return guides.thirds.length > 0
  if (guide === "subject") return guides.subject !== null
  return guides[guide].length > 0
}
