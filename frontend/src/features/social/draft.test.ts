import { act, renderHook } from "@testing-library/react"
import { beforeEach, expect, test } from "vitest"
import { replaceDraft, useDraft } from "@/features/social/draft"
import { takeNotices } from "@/lib/notify"

beforeEach(() => {
  sessionStorage.clear()
  takeNotices()
})

function written(text: string) {
  const { result } = renderHook(() => useDraft())
  act(() => result.current[1](text))
  return () => result.current[0]
}

test("words that were replaced are there again when that is taken back", () => {
  const text = written("Hello")
  act(() => replaceDraft("Sampled words"))
  expect(text()).toBe("Sampled words")
  const [notice] = takeNotices()
  act(() => notice?.action?.run())
  expect(text()).toBe("Hello")
})

test("in the place of nothing, or of the same, there is nothing to take back", () => {
  const text = written(" ")
  act(() => replaceDraft("Sampled words"))
  act(() => replaceDraft("Sampled words"))
  expect(text()).toBe("Sampled words")
  expect(takeNotices()).toEqual([])
})
