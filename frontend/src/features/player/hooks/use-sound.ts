import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { type Sound, soundOf } from "@/features/player/sound"
import { dropCopy, openCopy } from "@/lib/own-copy"
import type { Report } from "@/lib/schema"

const copyKey = (id: string) => ["own-copy", id] as const

/** What a report is played from; undefined while the browser looks for its own copy. */
export function useSound({ id, source }: Report): { sound: Sound | undefined; forget: () => void } {
  const queries = useQueryClient()
  const { data } = useQuery({
    queryKey: copyKey(id),
    queryFn: () => find(id, source),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const url = data?.kind === "copy" ? data.url : null
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url])
  const forget = async () => {
    await dropCopy(id)
    await queries.invalidateQueries({ queryKey: copyKey(id) })
  }
  return { sound: data, forget: () => void forget() }
}

async function find(id: string, source: Report["source"]): Promise<Sound> {
  const copy = source.kind === "upload" ? await openCopy(id) : null
  return copy ? { kind: "copy", url: URL.createObjectURL(copy), bytes: copy.size } : soundOf(source)
}
