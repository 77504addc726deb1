import { HttpResponse, http } from "msw"
import { expect, it, vi } from "vitest"
import { patiently } from "@/lib/patiently"
import { server } from "@/testing/server"

it("fetches a part again once the service is back", async () => {
  server.use(http.get("*/health/live", () => HttpResponse.error()))
  const load = vi.fn().mockRejectedValueOnce(new TypeError("Failed to fetch")).mockResolvedValue("part")
  expect(await patiently(load)).toBe("part")
  expect(load).toHaveBeenCalledTimes(2)
})

it("gives up a part that the service no longer has", async () => {
  server.use(http.get("*/health/live", () => HttpResponse.json({})))
  const load = vi.fn().mockRejectedValue(new TypeError("Failed to fetch"))
  await expect(patiently(load)).rejects.toThrow("Failed to fetch")
  expect(load).toHaveBeenCalledOnce()
})
