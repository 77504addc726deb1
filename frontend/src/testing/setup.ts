import "@testing-library/jest-dom/vitest"
import { cleanup, configure } from "@testing-library/react"
import { afterAll, afterEach, beforeAll } from "vitest"
import { askForKey, holdKey } from "@/lib/caller"
import { server } from "@/testing/server"

// Routes come lazily, and a busy machine takes its time over them.
configure({ asyncUtilTimeout: 10_000 })

// What jsdom lacks and the screens touch.
window.scrollTo = () => {}
Element.prototype.scrollIntoView = () => {}

beforeAll(() => server.listen({ onUnhandledRequest: "error" }))
afterEach(() => {
  cleanup()
  server.resetHandlers()
  delete document.documentElement.dataset["theme"]
  localStorage.clear()
  holdKey(null)
  askForKey(false)
})
afterAll(() => server.close())
