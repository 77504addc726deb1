import "@testing-library/jest-dom/vitest"
import { cleanup } from "@testing-library/react"
import { afterAll, afterEach, beforeAll, vi } from "vitest"
import { server } from "@/testing/server"

// What jsdom lacks and the screens touch.
class NoEvents extends EventTarget {
  close() {}
}
vi.stubGlobal("EventSource", NoEvents)
window.scrollTo = () => {}

beforeAll(() => server.listen({ onUnhandledRequest: "error" }))
afterEach(() => {
  cleanup()
  server.resetHandlers()
  delete document.documentElement.dataset["theme"]
  localStorage.clear()
})
afterAll(() => server.close())
