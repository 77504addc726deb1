import { useQuery } from "@tanstack/react-query"
import { unwrap } from "@/lib/api"
import { ask } from "@/lib/asking"
import { keys } from "@/lib/keys"

interface Call {
  readonly verb: string
  readonly path: string
  readonly text: string
}

interface Document {
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly tags?: readonly string[]; readonly description?: string }>>
    >
  >
}

export interface Chapter {
  readonly name: string
  readonly text: string
  readonly calls: readonly Call[]
}

/** Every call that the service takes, by chapter, as its own document tells. */
export function useCalls() {
  return useQuery({ queryKey: keys.openapi, queryFn: ({ signal }) => unwrap(read(signal)).then(chapters) })
}

async function read(signal: AbortSignal) {
  const response = await ask(new Request(`${location.origin}/api/openapi.json`, { signal }))
  const body: unknown = await response.json().catch(() => undefined)
  return response.ok ? { data: body as Document, response } : { error: body, response }
}

function chapters({ tags, paths }: Document): Chapter[] {
  const calls = Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, call]) => ({
      tag: call.tags?.[0],
      verb: verb.toUpperCase(),
      path,
      text: (call.description ?? "").split("\n\n")[0] ?? "",
    })),
  )
  return tags.map(({ name, description }) => ({
    name,
    text: description,
    // The same calls stand once more under /api/v1 for those who reach nothing else.
    calls: calls.filter(({ tag, path }) => tag === name && !path.startsWith("/api/v1/health")),
  }))
}
