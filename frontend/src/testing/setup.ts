import "@testing-library/jest-dom/vitest"
import { cleanup, configure } from "@testing-library/react"
import { afterAll, afterEach, beforeAll, vi } from "vitest"
import { speak } from "@/i18n"
import { askForKey, holdKey } from "@/lib/caller"
import { server } from "@/testing/server"

// Routes come lazily, and a busy machine takes its time over them.
configure({ asyncUtilTimeout: 30_000 })

// What jsdom lacks and the screens touch.
window.scrollTo = () => {}
Element.prototype.scrollIntoView = () => {}
Element.prototype.setPointerCapture = () => {}

beforeAll(async () => {
  await speak("en")
  server.listen({ onUnhandledRequest: "error" })
})
afterEach(async () => {
  cleanup()
  server.resetHandlers()
  delete document.documentElement.dataset["theme"]
  localStorage.clear()
  holdKey(null)
  askForKey(false)
  await speak("en")
})
afterAll(async () => {
  server.close()
  // A notice that was closed lets go of itself 200 ms later, and needs the window then.
  vi.useRealTimers()
  await new Promise((done) => setTimeout(done, 300))
})

// jsdom has no canvas: the waveform is looked at in a browser.
vi.mock("wavesurfer.js", () => ({
  default: { create: () => ({ on: () => {}, setTime: () => {}, setOptions: () => {}, destroy: () => {} }) },
}))
vi.mock("wavesurfer.js/plugins/regions", () => ({
  default: {
    create: () => ({
      on: () => {},
      enableDragSelection: () => {},
      getRegions: () => [],
      addRegion: () => {},
    }),
  },
}))
