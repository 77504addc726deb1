import { describe, expect, it } from "vitest"
import { LIMITS, SOURCE_PROBLEMS } from "@/generated/service"
import { check } from "@/lib/recording"

function file(name: string, type = "", size = 10): File {
  const made = new File(["x"], name, { type })
  Object.defineProperty(made, "size", { value: size })
  return made
}

describe("a file before it is sent", () => {
  it.each([
    ["song.mp3", "audio/mpeg"],
    ["SONG.FLAC", ""],
    ["voice", "audio/x-unheard-of"],
    ["clip.webm", "video/webm"],
    ["take.m4a", "application/octet-stream"],
  ])("%s passes", (name, type) => {
    expect(check(file(name, type), LIMITS)).toBeNull()
  })

  it.each([
    ["notes.txt", "text/plain"],
    ["cover.png", "image/png"],
    ["noending", ""],
  ])("%s is refused as the service would refuse it", (name, type) => {
    const refused = check(file(name, type), LIMITS)
    expect(refused?.code).toBe("unsupported_audio")
    expect(refused?.advice).toBe(SOURCE_PROBLEMS.unsupported_audio.advice)
  })

  it("is refused when it is empty", () => {
    expect(check(file("song.mp3", "audio/mpeg", 0), LIMITS)?.code).toBe("empty_source")
  })

  it("is refused only beyond the limit", () => {
    expect(check(file("song.wav", "audio/wav", LIMITS.max_bytes), LIMITS)).toBeNull()
    const refused = check(file("song.wav", "audio/wav", LIMITS.max_bytes + 1), LIMITS)
    expect(refused?.code).toBe("too_large")
    expect(refused?.detail).toContain("50 MB")
  })

  it("is measured by what this service takes", () => {
    const song = file("song.wav", "audio/wav", LIMITS.max_bytes + 1)
    expect(check(song, { ...LIMITS, max_bytes: 2 * LIMITS.max_bytes })).toBeNull()
  })
})
