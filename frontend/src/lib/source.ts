import type { Analysis } from "@/lib/schema"

/** The name of a recording as people read it: files keep theirs, sample tracks lose their underscores. */
export function sourceName({
  kind,
  name,
}: Pick<Analysis["source"], "name"> & { readonly kind: string }): string {
  if (kind !== "sample") return name
  return name.replace(
    /(^|_)([a-z])/g,
    (_, gap: string, letter: string) => (gap ? " " : "") + letter.toUpperCase(),
  )
}
