import { screen, waitFor, within } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { describe, expect, it } from "vitest"
import { speak } from "@/i18n"
import { holding, item, status, WITHOUT_SPOTIFY } from "@/testing/catalogue"
import { visit } from "@/testing/render"
import { refuse, server } from "@/testing/server"

const ROWS = ["a", "b", "c", "d", "e"].map((id) => item(id))

function links(): (string | null)[] {
  const list = screen.getByRole("list", { name: "Tracks" })
  return within(list)
    .getAllByRole("link")
    .map((link) => link.getAttribute("href"))
}

describe("the catalogue", () => {
  it("lists tracks, and among them one's own analyses, each as the way to it", async () => {
    server.use(...holding([item("a"), item("x", { kind: "own", artist: null, popularity: null })]).handlers)
    visit("/catalogue?mine=yes")
    const link = await screen.findByRole("link", { name: /Song a/ })
    expect(link).toHaveTextContent("Somebody · 2001 · techno")
    expect(link).toHaveTextContent("Popularity 61")
    expect(links()).toEqual(["/catalogue/a", "/analyses/x"])
    expect(screen.getByLabelText("With my own analyses")).toBeChecked()
  })

  it("asks as its address says, and says in its address what is asked", async () => {
    const { handlers, asked } = holding(ROWS)
    server.use(...handlers)
    const { user, router } = visit("/catalogue?genre=techno&explicit=no&tempo_min=100&sort=energy")
    await screen.findByRole("list", { name: "Tracks" })
    expect(Object.fromEntries(asked.at(-1) ?? [])).toEqual({
      genre: "techno",
      explicit: "false",
      tempo_min: "100",
      sort: "energy",
      limit: "30",
    })
    expect(screen.getByRole("link", { name: /Song a/ })).toHaveTextContent("Energy 0.50")
    await user.type(screen.getByLabelText(/^Search titles/), "song c")
    await waitFor(() => expect(links()).toEqual(["/catalogue/c"]))
    expect(router.state.location.search).toEqual({
      q: "song c",
      genre: "techno",
      explicit: "no",
      tempo_min: 100,
      sort: "energy",
    })
    await user.click(screen.getByRole("button", { name: "Clear search and ranges" }))
    await waitFor(() => expect(router.state.location.search).toEqual({}))
    expect(screen.getByLabelText(/^Search titles/)).toHaveValue("")
    expect(screen.getByLabelText(/^Search titles/)).toHaveFocus()
  })

  it("offers the genres that its tracks have", async () => {
    server.use(...holding(ROWS).handlers)
    visit("/catalogue")
    const field = await screen.findByLabelText("Genre")
    const offered = () => [...((field as HTMLInputElement).list?.options ?? [])].map(({ value }) => value)
    await waitFor(() => expect(offered()).toEqual(["techno", "k-pop"]))
  })

  it("sends no bound that the service would refuse", async () => {
    const { handlers } = holding(ROWS)
    server.use(...handlers)
    const { user, router } = visit("/catalogue")
    await user.click(await screen.findByRole("button", { name: "Ranges" }))
    const field = screen.getByLabelText("Popularity, from")
    await user.type(field, "70{Enter}")
    await waitFor(() => expect(router.state.location.search).toEqual({ popularity_min: 70 }))
    await user.type(field, "0{Enter}")
    expect(field).toBeInvalid()
    expect(router.state.location.search).toEqual({ popularity_min: 70 })
  })

  it("takes whole years and popularities alone, and says the range of each", async () => {
    const { handlers, asked } = holding(ROWS)
    server.use(...handlers)
    const { user, router } = visit("/catalogue?year_to=1999.5&tempo_min=99.5")
    const field = await screen.findByLabelText("Year, from")
    expect(field).toHaveAccessibleDescription("Whole numbers from 1860 to 2100.")
    expect(screen.getByLabelText("Popularity, to")).toHaveAccessibleDescription(
      "Whole numbers from 0 to 100.",
    )
    expect(screen.getByLabelText(/^Tempo.*, to$/)).toHaveAccessibleDescription(/^From \d+ to \d+\.$/)
    expect(Object.fromEntries(asked.at(-1) ?? [])).toEqual({ tempo_min: "99.5", limit: "30" })
    await user.type(field, "1999.5{Enter}")
    expect(field).toBeInvalid()
    await user.clear(field)
    await user.type(field, "1999{Enter}")
    await waitFor(() => expect(router.state.location.search).toMatchObject({ year_from: 1999 }))
    expect(field).toBeValid()
  })

  it("clears what was typed and is not valid, and what was not yet said", async () => {
    const { handlers, asked } = holding(ROWS)
    server.use(...handlers)
    const { user, router } = visit("/catalogue")
    await user.click(await screen.findByRole("button", { name: "Ranges" }))
    await user.type(screen.getByLabelText("Popularity, from"), "700")
    await user.type(screen.getByLabelText("Artist"), "some")
    await user.click(screen.getByRole("button", { name: "Clear search and ranges" }))
    expect(screen.getByLabelText("Popularity, from")).toHaveValue(null)
    expect(screen.getByLabelText("Artist")).toHaveValue("")
    expect(screen.getByLabelText(/^Search titles/)).toHaveFocus()
    await new Promise((later) => setTimeout(later, 400))
    expect(router.state.location.search).toEqual({})
    expect(asked.filter((query) => query.has("artist"))).toEqual([])
  })

  it("says in the language that is spoken from which decade a track is", async () => {
    server.use(...holding([item("a", { year: null, decade: 1990 })]).handlers)
    visit("/catalogue")
    expect(await screen.findByRole("link", { name: /Song a/ })).toHaveTextContent("Somebody · 1990s · techno")
    await speak("tr")
    await waitFor(() => expect(screen.getByRole("link", { name: /Song a/ })).toHaveTextContent("1990’lar"))
  })

  it("says in which other spellings a word was looked for", async () => {
    server.use(...holding(ROWS).handlers)
    visit("/catalogue?q=sogn")
    expect(await screen.findByText(/“sogn”. Looked for as well: song\./)).toBeVisible()
    expect(screen.getByRole("heading", { name: "Nothing matches" })).toBeVisible()
  })

  it("shows page after page, and lets the keyboard go on where the new rows begin", async () => {
    server.use(...holding(ROWS, 2).handlers)
    const { user } = visit("/catalogue")
    expect(await screen.findByText("Shown: 2, with more to come")).toBeVisible()
    await user.click(screen.getByRole("button", { name: "Show more" }))
    await waitFor(() => expect(screen.getByRole("link", { name: /Song c/ })).toHaveFocus())
    expect(links()).toHaveLength(4)
  })

  it("keeps what it shows when more of it can't be had, and asks for that again", async () => {
    const { handlers } = holding(ROWS, 2)
    let isRefused = true
    const refusing = http.get("*/api/v1/catalogue/tracks", ({ request }) =>
      isRefused && new URL(request.url).searchParams.has("cursor")
        ? HttpResponse.json({ code: "rate_limited", title: "Too often", status: 429 }, { status: 429 })
        : undefined,
    )
    server.use(refusing, ...handlers)
    const { user } = visit("/catalogue")
    await user.click(await screen.findByRole("button", { name: "Show more" }))
    const again = await screen.findByRole("button", { name: "Try again" })
    expect(again).toHaveFocus()
    expect(links()).toHaveLength(2)
    isRefused = false
    await user.click(again)
    await waitFor(() => expect(links()).toHaveLength(4))
  })
})

describe("an empty catalogue", () => {
  const empty = holding([]).handlers

  it("is filled by one click, says how far that is, and shows what came", async () => {
    let now = status(0)
    let items: ReturnType<typeof item>[] = []
    server.use(
      WITHOUT_SPOTIFY,
      http.get("*/api/v1/catalogue", () => HttpResponse.json(now)),
      http.get("*/api/v1/catalogue/tracks", () =>
        HttpResponse.json({ items, corrected: [], next_cursor: null }),
      ),
      http.post("*/api/v1/catalogue/fetch", () => {
        now = status(0, { state: "running", bytes: 2_097_152, total: 20_971_520, rows: 1234 })
        return HttpResponse.json(now, { status: 202 })
      }),
    )
    const { user } = visit("/catalogue")
    await user.click(await screen.findByRole("button", { name: "Fetch the published table" }))
    expect(await screen.findByText(/2.0 MB of 20 MB fetched, 1,234 rows read/)).toBeVisible()
    items = [item("a")]
    now = status(1, { state: "succeeded" })
    expect(await screen.findByRole("link", { name: /Song a/ })).toBeVisible()
    expect(screen.queryByRole("heading", { name: "The catalogue is empty" })).toBeNull()
  })

  it("gives the command to those who may not", async () => {
    server.use(
      http.get("*/api/v1/catalogue", () => HttpResponse.json(status(0, { allowed: false }))),
      ...empty,
    )
    visit("/catalogue")
    expect(await screen.findByText("spectral-dna catalogue fetch")).toBeVisible()
    expect(screen.getByRole("button", { name: /^Copy/ })).toBeVisible()
    expect(screen.queryByRole("button", { name: /^Fetch/ })).toBeNull()
  })

  it("says why the last fetch failed, and why another can't begin", async () => {
    const failed = status(0, {
      state: "failed",
      error_code: "catalogue_source_changed",
      error_detail: "Other.",
    })
    server.use(
      http.get("*/api/v1/catalogue", () => HttpResponse.json(failed)),
      http.post("*/api/v1/catalogue/fetch", () => refuse("catalogue_fetch_disabled", 403)),
      ...empty,
    )
    const { user } = visit("/catalogue")
    expect(await screen.findByText("catalogue_source_changed")).toBeVisible()
    await user.click(screen.getByRole("button", { name: "Fetch it again" }))
    expect(await screen.findByText("Title of catalogue_fetch_disabled")).toBeVisible()
  })
})
