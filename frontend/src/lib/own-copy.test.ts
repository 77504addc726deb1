import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { dropCopies, dropCopy, keepCopy, openCopy, usedByCopies } from "@/lib/own-copy"
import { standInForStorage, withoutStorage } from "@/testing/media"

const file = (name: string, size = 10) => new File([new Uint8Array(size)], name)

describe("own copies", () => {
  let kept: Map<string, File>
  beforeEach(() => {
    kept = standInForStorage()
  })
  afterEach(withoutStorage)

  it("are found again by their analysis, with a type that players know", async () => {
    expect(await keepCopy("a1", file("My Song.FLAC"))).toBe(true)
    expect([...kept.keys()]).toEqual(["a1.flac"])
    expect(await openCopy("a1")).toMatchObject({ size: 10, type: "audio/flac" })
    expect(await openCopy("a2")).toBeNull()
  })

  it("are waited for while they are being written", async () => {
    const keeping = keepCopy("a1", file("song.mp3"))
    expect(await openCopy("a1")).toMatchObject({ size: 10 })
    expect(await keeping).toBe(true)
  })

  it("give way from the oldest on, so that there are never more than twenty", async () => {
    for (let i = 0; i < 22; i++) await keepCopy(`a${i}`, file("song.mp3"))
    expect((await usedByCopies()).count).toBe(20)
    expect(await openCopy("a1")).toBeNull()
    expect(await openCopy("a2")).not.toBeNull()
  })

  it("are gone when one, or all, are dropped", async () => {
    for (const id of ["a", "b", "c"]) await keepCopy(id, file("song.wav"))
    await dropCopy("b")
    expect(await usedByCopies()).toEqual({ count: 2, bytes: 20 })
    await dropCopies()
    expect(kept.size).toBe(0)
  })
})

describe("a browser without private storage", () => {
  it("keeps nothing and breaks nothing", async () => {
    expect(await keepCopy("a1", file("song.mp3"))).toBe(false)
    expect(await openCopy("a1")).toBeNull()
    expect(await usedByCopies()).toEqual({ count: 0, bytes: 0 })
  })
})
