import { act, screen, waitFor } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { beforeEach, describe, expect, it } from "vitest"
import { row } from "@/testing/history"
import { visit } from "@/testing/render"
import { refuse, server } from "@/testing/server"
import { plan, socialService } from "@/testing/social"

beforeEach(() => {
  // What an earlier test deleted is gone before this one begins.
  window.dispatchEvent(new Event("pagehide"))
  sessionStorage.clear()
  // jsdom draws nothing.
  URL.createObjectURL = () => "blob:picture"
  URL.revokeObjectURL = () => {}
})

const step = (name: string) => screen.findByRole("heading", { level: 1, name })

describe("the browser's Back", () => {
  it("goes a step back, and what was remembered on arrival stays", async () => {
    socialService()
    sessionStorage.setItem("spectral-dna.post", JSON.stringify({ analysis: "song" }))
    const { user, router } = visit("/social")
    await waitFor(() => expect(router.state.location.search).toEqual({ step: "track", analysis: "song" }))
    await user.click(screen.getByRole("link", { name: /^Picture/ }))
    await step("What will people see?")
    await user.click(screen.getByRole("link", { name: /^Final/ }))
    await step("What do they come to?")
    act(() => router.history.back())
    await step("What will people see?")
    act(() => router.history.back())
    await step("Which track is it about?")
    expect(router.state.location.search).toEqual({ step: "track", analysis: "song" })
  })

  it("brings out of a comparison that an earlier address has not", async () => {
    socialService([plan("a", "First", 62.5), plan("b", "Second", 50)])
    const { router } = visit("/social?step=final")
    await screen.findByRole("button", { name: "Compare (0)" })
    await act(() => router.navigate({ to: "/social", search: { step: "final", compare: "a,b" } }))
    await screen.findByRole("table")
    act(() => router.history.back())
    await waitFor(() => expect(screen.queryByRole("table")).toBeNull())
  })
})

describe("the focus", () => {
  it("goes to the heading when a track is taken and its row goes", async () => {
    socialService()
    server.use(
      http.get("*/api/v1/analyses", () => HttpResponse.json({ items: [row("song")], next_cursor: "more" })),
    )
    const { user } = visit("/social")
    expect(await screen.findByText("Shown: 1, newest first; a search finds the others")).toBeVisible()
    await user.click(await screen.findByRole("button", { name: "Take it: song.mp3" }))
    expect(await step("Which track is it about?")).toHaveFocus()
  })

  it("goes on to the next plan when one is deleted, and to the heading after the last", async () => {
    socialService([plan("a", "First", 62.5), plan("b", "Second", 50)])
    const { user } = visit("/social?step=final")
    await user.click(await screen.findByRole("button", { name: "Delete First" }))
    expect(screen.getByRole("button", { name: "Delete Second" })).toHaveFocus()
    await user.click(screen.getByRole("button", { name: "Delete Second" }))
    expect(screen.getByRole("heading", { name: "Your plans" })).toHaveFocus()
  })

  it("goes to the heading when a picture gives way", async () => {
    socialService()
    const { user } = visit("/social?step=picture&sample=evening_sun")
    await user.click(await screen.findByRole("button", { name: "Choose another" }))
    expect(await step("What will people see?")).toHaveFocus()
  })

  it("goes back to the plans when a comparison is closed", async () => {
    socialService([plan("a", "First", 62.5), plan("b", "Second", 50)])
    const { user } = visit("/social?step=final&compare=a,b")
    await screen.findByRole("table")
    await user.click(screen.getByRole("button", { name: "Close" }))
    expect(screen.getByRole("heading", { name: "Your plans" })).toHaveFocus()
  })
})

describe("a part that could not be asked", () => {
  it("is not called missing, can be asked again, and nothing is saved until it is known", async () => {
    socialService()
    server.use(http.get("*/api/v1/social/pictures/kept", () => refuse("took_too_long", 503), { once: true }))
    const { user } = visit("/social?step=final&analysis=song&picture=kept")
    expect(await screen.findByText("took_too_long")).toBeVisible()
    await user.type(screen.getByRole("textbox", { name: "Name of the plan" }), "Early")
    expect(screen.getByRole("button", { name: "Save plan" })).toBeDisabled()
    expect(screen.queryByText("Not there yet: Picture.")).toBeNull()
    await user.click(screen.getByRole("button", { name: "Try again" }))
    await waitFor(() => expect(screen.getByRole("button", { name: "Save plan" })).toBeEnabled())
  })
})

it("a comparison of one plan is none", async () => {
  socialService([plan("a", "First", 62.5)])
  visit("/social?step=final&compare=a")
  await screen.findByRole("checkbox", { name: /^First/ })
  expect(screen.queryByRole("heading", { name: "Side by side" })).toBeNull()
})
