import { screen, waitFor, within } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { beforeEach, describe, expect, it } from "vitest"
import { keepDraft, keptDraft } from "@/features/social/draft"
import { heldPicture } from "@/features/social/own-picture"
import { takeNotices } from "@/lib/notify"
import { TRACK } from "@/testing/catalogue"
import { row } from "@/testing/history"
import { visit } from "@/testing/render"
import { REPORT } from "@/testing/report"
import { refuse, server } from "@/testing/server"
import { PICTURE, plan, socialService } from "@/testing/social"

const SCORE = Math.round((REPORT.popularity?.hit_score ?? 0) * 10) / 10
const FINAL = "/social?step=final&analysis=song"

beforeEach(() => {
  // Whoever leaves takes nothing back.
  window.dispatchEvent(new Event("pagehide"))
  takeNotices()
  sessionStorage.clear()
})

/** The panel, once it says this. */
async function combined(said: string): Promise<void> {
  await waitFor(() => expect(screen.getByRole("region", { name: "Combined score" })).toHaveTextContent(said))
}

describe("the track of a post", () => {
  it("is chosen from one's own analyses, and its score says what it rests on", async () => {
    socialService()
    server.use(
      http.get("*/api/v1/analyses", () => HttpResponse.json({ items: [row("song")], next_cursor: null })),
    )
    const { user, router } = visit("/social")
    await user.click(await screen.findByRole("button", { name: "Take it: song.mp3" }))
    await waitFor(() => expect(router.state.location.search).toMatchObject({ analysis: "song" }))
    expect(await screen.findByText(`${SCORE} of 100`)).toBeInTheDocument()
    expect(
      screen.getByText("the percentile of the popularity that is expected from the sound alone"),
    ).toBeVisible()
    expect(screen.getByRole("link", { name: /^Track/ })).toHaveAttribute("aria-current", "step")
    await user.click(screen.getByRole("link", { name: "Next: Picture" }))
    expect(await screen.findByRole("heading", { level: 1, name: "What will people see?" })).toHaveFocus()
  })

  it("that is gone says so, and others can be chosen", async () => {
    socialService()
    server.use(http.get("*/api/v1/analyses/gone", () => refuse("analysis_not_found", 404)))
    visit("/social?step=track&analysis=gone")
    expect(await screen.findByText("analysis_not_found")).toBeVisible()
    expect(screen.getByRole("searchbox", { name: "Search your analyses" })).toBeVisible()
  })

  it("may be one of the catalogue, which the plan then names", async () => {
    const asked = socialService()
    server.use(http.get("*/api/v1/catalogue/tracks/lantern", () => HttpResponse.json(TRACK)))
    const { user } = visit("/social?step=final&track=lantern")
    const score = Math.round((TRACK.prediction?.popularity.hit_score ?? 0) * 10) / 10
    await combined(`${score} of 100`)
    expect(screen.getByText(/the models' training may have held this very track/)).toBeVisible()
    await user.type(screen.getByRole("textbox", { name: "Name of the plan" }), "Cover{Enter}")
    await waitFor(() => expect(asked.plans).toMatchObject([{ name: "Cover", catalogue_track: "lantern" }]))
  })

  it("is remembered by the tab, whatever the next address leaves open", async () => {
    socialService()
    const { unmount } = visit(FINAL)
    await combined(`${SCORE} of 100`)
    unmount()
    visit("/social?step=final")
    await combined(`${SCORE} of 100`)
  })
})

describe("what the parts come to", () => {
  it("follows the weights, and names what is missing", async () => {
    socialService()
    const { user } = visit(FINAL)
    await combined("Not there yet: Picture.")
    const weight = screen.getByRole("slider", { name: "Weight of Track" })
    expect(weight).toHaveAttribute("aria-valuetext", "40%")
    weight.focus()
    await user.keyboard("{End}")
    expect(weight).toHaveAttribute("aria-valuetext", "100%")
    expect(screen.getByRole("slider", { name: "Weight of Caption" })).toHaveAttribute("aria-valuetext", "0%")
    await user.click(screen.getByRole("button", { name: /^Usual weights/ }))
    expect(weight).toHaveAttribute("aria-valuetext", "40%")
  })

  it("is nothing without a part, and then nothing can be saved", async () => {
    socialService()
    const { user } = visit("/social?step=final")
    await combined("There is nothing to weigh yet.")
    await user.type(screen.getByRole("textbox", { name: "Name of the plan" }), "Empty")
    expect(screen.getByRole("button", { name: "Save plan" })).toBeDisabled()
  })
})

describe("plans", () => {
  it("are saved with all that was chosen, and listed at once", async () => {
    const asked = socialService()
    const { user } = visit(FINAL)
    await combined(`${SCORE} of 100`)
    await user.type(screen.getByRole("textbox", { name: "Name of the plan" }), "Friday{Enter}")
    const list = await screen.findByRole("list", { name: "Your plans" })
    expect(await within(list).findByText(/^Friday/)).toBeVisible()
    expect(asked.plans).toEqual([
      { name: "Friday", analysis: "song", weights: { track: 0.4, picture: 0.3, caption: 0.3 } },
    ])
  })

  it("that the service won't keep say why", async () => {
    socialService()
    server.use(http.post("*/api/v1/social/plans", () => refuse("too_many_plans", 409)))
    const { user } = visit(FINAL)
    await combined(`${SCORE} of 100`)
    await user.type(screen.getByRole("textbox", { name: "Name of the plan" }), "One more{Enter}")
    expect(await screen.findByText("too_many_plans")).toBeVisible()
  })

  it("are laid side by side, in the address, and the best is named", async () => {
    socialService([plan("a", "First", 62.5), plan("b", "Second", 50)])
    const { user, router } = visit("/social?step=final")
    const compare = await screen.findByRole("button", { name: "Compare (0)" })
    expect(compare).toBeDisabled()
    for (const name of [/^First/, /^Second/]) await user.click(screen.getByRole("checkbox", { name }))
    await user.click(screen.getByRole("button", { name: "Compare (2)" }))
    const table = await screen.findByRole("table")
    expect(within(table).getByRole("columnheader", { name: /^First/ })).toHaveTextContent("highest")
    expect(within(table).getByText("12.5")).toBeVisible()
    expect(within(table).getByText("Words of Second")).toBeVisible()
    expect(router.state.location.search).toMatchObject({ compare: "a,b" })
    await user.click(screen.getByRole("button", { name: "Close" }))
    await waitFor(() => expect(screen.queryByRole("table")).toBeNull())
  })

  it("are gone on from, with their words and weights, and what was there before comes back", async () => {
    socialService([plan("a", "First", 62.5)])
    sessionStorage.setItem("spectral-dna.caption", "My own words")
    sessionStorage.setItem("spectral-dna.picture", JSON.stringify({ file: "mine", report: PICTURE }))
    const { user, router } = visit("/social?step=final")
    await user.click(await screen.findByRole("button", { name: "Go on from it: First" }))
    await waitFor(() => expect(router.state.location.search).toMatchObject({ analysis: "song" }))
    const weight = screen.getByRole("slider", { name: "Weight of Track" })
    expect(weight).toHaveAttribute("aria-valuetext", "50%")
    expect(keptDraft()).toBe("Words of First")
    expect(heldPicture()).toBeNull()
    const offer = (await screen.findByText("You go on from First.")).closest("li") as HTMLElement
    await user.click(within(offer).getByRole("button", { name: "Undo" }))
    await waitFor(() => expect(router.state.location.search).toEqual({ step: "final" }))
    expect(weight).toHaveAttribute("aria-valuetext", "40%")
    expect(keptDraft()).toBe("My own words")
    expect(heldPicture()).toMatchObject({ file: "mine" })
  })

  it("keep the scores that were given when they are gone on from", async () => {
    const given = plan("a", "First", 62.5)
    const parts = given.combined.parts.map((part) => ({ ...part, origin: "given", title: null }))
    const asked = socialService([{ ...given, analysis: null, combined: { ...given.combined, parts } }])
    const { user, router } = visit("/social?step=final")
    await user.click(await screen.findByRole("button", { name: "Go on from it: First" }))
    await waitFor(() => expect(router.state.location.search).toMatchObject({ trackScore: 62.5 }))
    expect(await screen.findByText("· given by you")).toBeVisible()
    // Nothing here reads captions.
    keepDraft("")
    await user.type(await screen.findByRole("textbox", { name: "Name of the plan" }), "Again{Enter}")
    await waitFor(() => expect(asked.plans).toMatchObject([{ name: "Again", track_score: 62.5 }]))
  })

  it("beyond a page are asked for, and the focus goes on there", async () => {
    socialService()
    server.use(
      http.get("*/api/v1/social/plans", ({ request }) =>
        new URL(request.url).searchParams.get("cursor") === null
          ? HttpResponse.json({ items: [plan("a", "First", 60)], next_cursor: "more" })
          : HttpResponse.json({ items: [plan("b", "Second", 50)], next_cursor: null }),
      ),
    )
    const { user } = visit("/social?step=final&compare=a")
    await user.click(await screen.findByRole("button", { name: "Show more" }))
    await waitFor(() => expect(screen.getByRole("checkbox", { name: /^Second/ })).toHaveFocus())
    expect(screen.queryByRole("heading", { name: "Side by side" })).toBeNull()
  })

  it("are deleted, and back when that is taken back", async () => {
    const asked = socialService([plan("a", "First", 62.5)])
    const { user } = visit("/social?step=final")
    await user.click(await screen.findByRole("button", { name: "Delete First" }))
    expect(await screen.findByText("None yet. What you save waits here.")).toBeVisible()
    const offer = (await screen.findByText("Deleted First.")).closest("li") as HTMLElement
    await user.click(within(offer).getByRole("button", { name: "Undo" }))
    expect(await screen.findByRole("checkbox", { name: /^First/ })).toBeVisible()
    window.dispatchEvent(new Event("pagehide"))
    expect(asked.deleted).toEqual([])
  })
})
