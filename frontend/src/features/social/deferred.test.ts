import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { removeLater } from "@/features/social/deferred"
import { type NotifyOptions, takeNotices } from "@/lib/notify"

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Delete it; gives the notice that offers to take it back. */
function removed(id: string, remove: () => Promise<unknown>, onBack = () => {}): NotifyOptions | undefined {
  removeLater({ id, text: "Deleted.", remove, onGone: () => {}, onBack })
  return takeNotices()[0]
}

test("what is leaving already is deleted once", async () => {
  const remove = vi.fn(async () => {})
  removed("twice", remove)
  expect(removed("twice", remove)).toBeUndefined()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(remove).toHaveBeenCalledTimes(1)
})

test("what is being deleted is not brought back: the offer goes, and whoever takes it is told", async () => {
  let finish = () => {}
  const onBack = vi.fn()
  const notice = removed("late", () => new Promise<void>((resolve) => (finish = resolve)), onBack)
  const gone = vi.fn()
  void notice?.until?.then(gone)
  await vi.advanceTimersByTimeAsync(29_000)
  expect(gone).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1000)
  expect(gone).toHaveBeenCalled()
  notice?.action?.run()
  expect(onBack).not.toHaveBeenCalled()
  expect(takeNotices()).toMatchObject([{ kind: "error" }])
  finish()
})

test("what was taken back may be deleted again, and an older offer does nothing to that", () => {
  const first = removed("again", async () => {})
  first?.action?.run()
  const onBack = vi.fn()
  const second = removed("again", async () => {}, onBack)
  first?.action?.run()
  expect(onBack).not.toHaveBeenCalled()
  second?.action?.run()
  expect(onBack).toHaveBeenCalledTimes(1)
})
