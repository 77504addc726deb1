import { act, renderHook } from "@testing-library/react"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { useSettled } from "@/lib/use-settled"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe("a value", () => {
  it("is settled once it has not changed for a while, and its way there is left out", () => {
    const { result, rerender } = renderHook(({ value }) => useSettled(value, 40), {
      initialProps: { value: 1 },
    })
    for (const value of [2, 3, 4]) {
      rerender({ value })
      act(() => void vi.advanceTimersByTime(39))
    }
    expect(result.current).toBe(1)
    act(() => void vi.advanceTimersByTime(1))
    expect(result.current).toBe(4)
  })
})
