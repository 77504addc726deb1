import { fireEvent, screen, waitFor, within } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { beforeEach, describe, expect, it } from "vitest"
import { OTHER, serveComparison } from "@/testing/compare"
import { standInForSound } from "@/testing/media"
import { visit } from "@/testing/render"
import { analysis, REPORT } from "@/testing/report"
import { server } from "@/testing/server"

let searched: readonly (string | null)[] = []

beforeEach(() => {
  searched = serveComparison()
})

async function differences() {
  return screen.findByRole("table", { name: "Feature by feature" })
}

describe("listening", () => {
  const AT = { kind: "sample" as const, bytes: 9, sha256: null, video: null }
  const sampled = (id: string, name: string) =>
    analysis({
      id,
      state: "succeeded",
      report: { ...REPORT, id, source: { ...REPORT.source, ...AT, name } as never },
    })

  it("goes on in another track where the last one was", async () => {
    const sound = standInForSound()
    server.use(
      http.get("*/api/v1/analyses/one", () => HttpResponse.json(sampled("one", "night_drive"))),
      http.get("*/api/v1/analyses/two", () => HttpResponse.json(sampled("two", "morning_waltz"))),
    )
    const { user } = visit("/compare?ids=one,two")
    const part = within(await screen.findByRole("region", { name: "Listen at the same part of each" }))
    await waitFor(() => expect(part.getAllByRole("radio")[0]).toBeChecked())
    await user.click(part.getByRole("button", { name: "Play" }))
    expect(sound.play.mock.contexts.at(-1)).toHaveProperty(
      "src",
      expect.stringContaining("/samples/night_drive"),
    )
    fireEvent.change(part.getByRole("slider"), { target: { value: "100" } })
    await user.click(part.getAllByRole("radio")[1] as HTMLElement)
    expect(sound.play.mock.contexts.at(-1)).toMatchObject({
      src: expect.stringContaining("/samples/morning_waltz"),
      currentTime: 20,
    })
    expect(part.getByRole("slider")).toHaveAttribute("aria-valuetext", "50% of the way through each")
    await user.click(part.getByRole("button", { name: "Pause" }))
    expect(part.getByRole("button", { name: "Play" })).toBeEnabled()
  })

  it("says which of them can't be heard here", async () => {
    visit("/compare?ids=a1,a2")
    expect(await screen.findAllByText(/this browser has no copy of the recording/)).toHaveLength(2)
    expect(screen.getByRole("button", { name: "Play" })).toBeDisabled()
  })
})

describe("choosing", () => {
  it("starts with nothing, searches, and adds up to four", async () => {
    const { user, router } = visit("/compare")
    expect(await screen.findByText(/It takes two to compare/)).toBeVisible()
    await user.click(await screen.findByRole("button", { name: "Add song.mp3" }))
    await waitFor(() => expect(router.state.location.search).toEqual({ ids: "a1" }))
    await user.type(screen.getByRole("searchbox"), "other")
    await waitFor(() => expect(searched).toContain("other"))
    await user.click(await screen.findByRole("button", { name: "Add =other, song.mp3" }))
    expect(await differences()).toBeVisible()
    expect(router.state.location.search).toEqual({ ids: "a1,a2" })
    await user.click(screen.getByRole("button", { name: "Add a track" }))
    expect(await screen.findByText("There is no other finished analysis to choose from.")).toBeVisible()
  })

  it("says where to begin where nothing was analysed yet", async () => {
    server.use(http.get("*/api/v1/analyses", () => HttpResponse.json({ items: [], next_cursor: null })))
    visit("/compare")
    expect(await screen.findByText(/You have no finished analysis yet/)).toBeVisible()
    expect(screen.getByRole("link", { name: "Analyze a track" })).toHaveAttribute("href", "/")
  })

  it("takes each once and no more than four", async () => {
    visit("/compare?ids=a1,a1,a2,calm,later,broken")
    await differences()
    expect(document.querySelectorAll("[data-track]")).toHaveLength(4)
    expect(screen.getByText(/4 are as many as can be told apart/)).toBeVisible()
  })

  it("is where a report leads", async () => {
    const { user, router } = visit("/analyses/a1")
    await user.click(await screen.findByRole("link", { name: "Compare with …" }))
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("How do they differ?")
    expect(router.state.location.search).toEqual({ ids: "a1" })
  })
})

describe("what can't be compared (yet)", () => {
  it("says why, and the others are compared nevertheless", async () => {
    visit("/compare?ids=a1,gone,a2,broken")
    await differences()
    expect(await screen.findByText(/It may have been deleted, or it isn't yours/)).toBeVisible()
    expect(screen.getByText("The recording is damaged")).toBeVisible()
    expect(screen.getAllByText("A", { selector: "span" }).length).toBeGreaterThan(0)
    expect(within(await differences()).queryByText("B")).not.toBeInTheDocument()
    expect(within(await differences()).getByText("C")).toBeVisible()
  })

  it("is still under way, and says that it will join", async () => {
    visit("/compare?ids=a1,later")
    expect(await screen.findByText(/It joins the others once it is through/)).toBeVisible()
  })

  it("has no votes, but its values and its popularity", async () => {
    visit("/compare?ids=a1,calm")
    expect(await differences()).toBeVisible()
    expect(screen.queryByText("Who votes alike")).not.toBeInTheDocument()
    expect(screen.getByText("Popularity, on one scale")).toBeVisible()
  })

  it("was judged by other models, which is said", async () => {
    server.use(
      http.get("*/api/v1/analyses/a2", () =>
        HttpResponse.json(
          analysis({
            id: "a2",
            state: "succeeded",
            report: { ...OTHER, models: { ...OTHER.models, version: "2025.9" } },
          }),
        ),
      ),
    )
    visit("/compare?ids=a1,a2")
    expect(await screen.findByText(/made by different models \(2026.1, 2025.9\)/)).toBeVisible()
  })
})
