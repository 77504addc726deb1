import { StatusScreen } from "@/features/status/components/status-screen"

/** How the service is. */
export function StatusRoute() {
  return <StatusScreen />
}
