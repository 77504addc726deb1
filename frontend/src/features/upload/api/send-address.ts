import { client, unwrap } from "@/lib/api"
import type { Accepted } from "@/lib/schema"
import { asBody, type Stated } from "@/lib/stated"

/** Have the video at an address analysed; what the address is worth, the service says. */
export async function sendAddress(url: string, stated: Stated): Promise<Accepted> {
  const body = { url: url.trim(), ...asBody(stated) }
  return (await unwrap(client.POST("/api/v1/analyses", { body }))) as Accepted
}
