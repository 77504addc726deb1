import type { Stated } from "@/features/upload/stated"
import { client, unwrap } from "@/lib/api"
import type { Accepted } from "@/lib/schema"

/** Have the video at an address analysed; what the address is worth, the service says. */
export async function sendAddress(url: string, stated: Stated): Promise<Accepted> {
  const { genre, explicit, year } = stated
  const body = {
    url: url.trim(),
    ...(genre.trim() && { genre: genre.trim() }),
    ...(explicit && { explicit: explicit === "true" }),
    ...(year.trim() && { year: Number(year) }),
  }
  return (await unwrap(client.POST("/api/v1/analyses", { body }))) as Accepted
}
