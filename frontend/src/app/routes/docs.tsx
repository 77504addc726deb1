import { DocsScreen } from "@/features/docs/components/docs-screen"
import { useMe } from "@/features/keys/api/keys"

/** How programs ask; a service for one user wants no key from them. */
export function DocsRoute() {
  const me = useMe()
  return <DocsScreen isKeyed={me.data?.kind !== "local" && !me.isPending} />
}
