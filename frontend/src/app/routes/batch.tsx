import { useNavigate, useParams } from "@tanstack/react-router"
import { BatchScreen } from "@/features/batch/components/batch-screen"

/** One batch. */
export function BatchRoute() {
  const { id } = useParams({ from: "/batches/$id" })
  const navigate = useNavigate()
  return <BatchScreen id={id} onDeleted={() => void navigate({ to: "/batches" })} />
}
