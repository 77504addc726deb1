import { MonitoringScreen } from "@/features/monitoring/components/monitoring-screen"

/** How the service's answers hold up. */
export function MonitoringRoute() {
  return <MonitoringScreen />
}
