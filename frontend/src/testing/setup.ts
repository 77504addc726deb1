import "@testing-library/jest-dom/vitest"
import { cleanup, configure } from "@testing-library/react"
import { afterAll, afterEach, beforeAll, vi } from "vitest"
import { server } from "@/testing/server"

// Routes come lazily, and a busy machine takes its time over them.
configure({ asyncUtilTimeout: 10_000 })

// What jsdom lacks and the screens touch.
class NoEvents extends EventTarget {
  close() {}
}
vi.stubGlobal("EventSource", NoEvents)
window.scrollTo = () => {}
Element.prototype.scrollIntoView = () => {}

beforeAll(() => server.listen({ onUnhandledRequest: "error" }))
afterEach(() => {
  cleanup()
  server.resetHandlers()
  delete document.documentElement.dataset["theme"]
  localStorage.clear()
})
afterAll(() => server.close())
