import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"

// Each test meets the module as a page does when it is opened.
const open = () => import("@/lib/caller")

beforeEach(() => vi.resetModules())
afterEach(() => {
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

describe("a visitor", () => {
  it("has a token of 192 random bits that outlasts the page", async () => {
    const first = (await open()).callerHeaders()
    expect(first).toEqual({ "X-Visitor-Token": expect.stringMatching(/^[0-9a-f]{48}$/) })
    vi.resetModules()
    expect((await open()).callerHeaders()).toEqual(first)
  })

  it("is another one in another browser", async () => {
    const first = (await open()).callerHeaders()
    localStorage.clear()
    vi.resetModules()
    expect((await open()).callerHeaders()).not.toEqual(first)
  })

  it("stays the same while the page is open, where storage is refused", async () => {
    const refusing = new Proxy({} as Storage, {
      get() {
        throw new DOMException("Access is denied", "SecurityError")
      },
    })
    vi.stubGlobal("localStorage", refusing)
    vi.stubGlobal("sessionStorage", refusing)
    const { callerHeaders, holdKey } = await open()
    expect(callerHeaders()).toEqual(callerHeaders())
    holdKey("sdna_1_2")
    expect(callerHeaders()).toEqual({ Authorization: "Bearer sdna_1_2" })
  })
})

describe("a key", () => {
  it("speaks for its holder until the tab is closed", async () => {
    ;(await open()).holdKey("sdna_1_2")
    vi.resetModules()
    const { callerHeaders, holdKey } = await open()
    expect(callerHeaders()).toEqual({ Authorization: "Bearer sdna_1_2" })
    holdKey(null)
    expect(Object.keys(callerHeaders())).toEqual(["X-Visitor-Token"])
    expect(sessionStorage).toHaveLength(0)
  })
})
