import { expect, it } from "vitest"
import { sourceName } from "@/lib/source"

it("leaves the names of files alone and reads those of samples", () => {
  expect(sourceName({ kind: "upload", name: "my_own_take.mp3" })).toBe("my_own_take.mp3")
  expect(sourceName({ kind: "sample", name: "slow_tide" })).toBe("Slow Tide")
})
