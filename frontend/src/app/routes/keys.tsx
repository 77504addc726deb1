import { KeysScreen } from "@/features/keys/components/keys-screen"

/** Who asks, and with which keys. */
export function KeysRoute() {
  return <KeysScreen />
}
