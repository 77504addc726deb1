import { screen, waitFor } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { LIMITS } from "@/generated/service"
import { visit } from "@/testing/render"
import { analysis } from "@/testing/report"
import { server } from "@/testing/server"

/** A browser with a microphone that hears a steady tone, or refuses. */
function standInForMicrophone(getUserMedia: () => Promise<unknown>) {
  const track = Object.assign(new EventTarget(), { stop: vi.fn() })
  const stream = { getTracks: () => [track] }
  class Recording extends EventTarget {
    static isTypeSupported = (type: string) => type.startsWith("audio/ogg")
    state = "inactive"
    start() {
      this.state = "recording"
    }
    stop() {
      this.state = "inactive"
      this.dispatchEvent(Object.assign(new Event("dataavailable"), { data: new Blob(["sound"]) }))
      this.dispatchEvent(new Event("stop"))
    }
  }
  class Sound {
    createAnalyser = () => ({ fftSize: 8, getFloatTimeDomainData: (all: Float32Array) => all.fill(0.5) })
    createMediaStreamSource = () => ({ connect: () => {} })
    close = () => Promise.resolve()
  }
  vi.stubGlobal("MediaRecorder", Recording)
  vi.stubGlobal("AudioContext", Sound)
  Object.defineProperty(navigator, "mediaDevices", {
    configurable: true,
    value: { getUserMedia: () => getUserMedia().then(() => stream) },
  })
  return track
}

async function begin() {
  const { user, router } = visit("/")
  await user.click(await screen.findByRole("button", { name: "Record with the microphone" }))
  expect(screen.getByText(/A microphone changes what it hears/)).toBeVisible()
  await user.click(screen.getByRole("button", { name: "Start recording" }))
  return { user, router }
}

beforeEach(() =>
  server.use(http.get("*/api/v1/limits", () => HttpResponse.json({ ...LIMITS, min_seconds: -1 }))),
)
afterEach(() => {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, "mediaDevices")
})

describe("the microphone", () => {
  it("records, shows its level, and sends what it heard like a file", async () => {
    const track = standInForMicrophone(() => Promise.resolve())
    server.use(
      http.post("*/api/v1/analyses", () =>
        HttpResponse.json({ id: "a1", state: "queued", url: "", events_url: "" }, { status: 202 }),
      ),
      http.get("*/api/v1/analyses/a1", () => HttpResponse.json(analysis())),
    )
    const { user, router } = await begin()
    await waitFor(() => expect(screen.getByRole("meter")).toHaveValue(Math.sqrt(0.5)))
    expect(screen.getByText("A good level.")).toBeVisible()
    await user.click(screen.getByRole("button", { name: "Stop and analyze" }))
    await waitFor(() => expect(router.state.location.pathname).toBe("/analyses/a1"))
    expect(track.stop).toHaveBeenCalled()
  })

  it("leaves nothing of what is discarded", async () => {
    const track = standInForMicrophone(() => Promise.resolve())
    const { user } = await begin()
    await user.click(await screen.findByRole("button", { name: "Discard" }))
    expect(screen.queryByRole("meter")).toBeNull()
    expect(track.stop).toHaveBeenCalled()
  })

  it.each([
    ["NotAllowedError", "The microphone was refused"],
    ["NotFoundError", "No microphone was found"],
    ["NotReadableError", "This browser can't record"],
  ])("says what to do about %s", async (name, text) => {
    standInForMicrophone(() => Promise.reject(new DOMException("no", name)))
    await begin()
    expect(await screen.findByRole("alert")).toHaveTextContent(text)
  })

  it("is missed with words where a browser can't record", async () => {
    await begin()
    expect(await screen.findByRole("alert")).toHaveTextContent("Choose a file instead")
  })
})
