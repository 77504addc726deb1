import { useNavigate } from "@tanstack/react-router"
import { useCallback } from "react"
import { BatchesScreen } from "@/features/batch/components/batches-screen"

/** All batches, and the way to a new one. */
export function BatchesRoute() {
  const navigate = useNavigate()
  const open = useCallback((id: string) => void navigate({ to: "/batches/$id", params: { id } }), [navigate])
  return <BatchesScreen onBatch={open} />
}
