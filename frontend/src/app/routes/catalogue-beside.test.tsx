import { screen, waitFor, within } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { afterEach, describe, expect, it } from "vitest"
import { holding, item, status } from "@/testing/catalogue"
import { visit } from "@/testing/render"
import { refuse, server } from "@/testing/server"

const ROWS = ["a", "b", "c", "d", "e"].map((id) => item(id))

describe("the words at Spotify", () => {
  const on = http.get("*/api/v1/spotify", () => HttpResponse.json({ enabled: true, missing: [] }))
  const at = (id: string) => ({
    id,
    title: `Theirs ${id}`,
    artists: ["One", "Two"],
    album: null,
    released: "1987-11",
    duration_s: null,
    explicit: null,
    popularity: null,
    cover: null,
    url: "",
    embed: "",
    withheld: [],
  })

  it("are looked for by a press, and lead there or to the track that is here, too", async () => {
    const asked: (string | null)[] = []
    const found = http.get("*/api/v1/spotify/tracks", ({ request }) => {
      asked.push(new URL(request.url).searchParams.get("q"))
      return HttpResponse.json({
        items: [at("a"), at("z"), at("z")],
        in_catalogue: ["a"],
        total: 3,
        next_offset: null,
      })
    })
    server.use(on, found, ...holding(ROWS).handlers)
    const { user } = visit("/catalogue?q=song&artist=somebody")
    const ask = await screen.findByRole("button", { name: "Search “song somebody” on Spotify" })
    expect(asked).toEqual([])
    await user.click(ask)
    const list = await screen.findByRole("list", { name: "Tracks at Spotify" })
    expect(asked).toEqual(["song somebody"])
    const [here, there, ...none] = within(list).getAllByRole("listitem")
    expect(none).toEqual([])
    expect(here).toHaveTextContent("One, Two · 1987")
    expect(
      within(here as HTMLElement).getByRole("link", { name: /^In the catalogue ?: Theirs a/ }),
    ).toHaveAttribute("href", "/catalogue/a")
    const [outward, ...more] = within(there as HTMLElement).getAllByRole("link")
    expect(more).toEqual([])
    expect(outward).toHaveAttribute("href", "https://open.spotify.com/track/z")
    expect(outward).toHaveAttribute("rel", "noopener noreferrer")
  })

  it("are told by their code where Spotify refuses them, and can be asked again", async () => {
    let isRefused = true
    const found = http.get("*/api/v1/spotify/tracks", () =>
      isRefused
        ? refuse("spotify_limited", 503)
        : HttpResponse.json({ items: [], in_catalogue: [], total: 0, next_offset: null }),
    )
    server.use(on, found, ...holding(ROWS).handlers)
    const { user } = visit("/catalogue?q=song")
    const ask = await screen.findByRole("button", { name: /on Spotify$/ })
    await user.click(ask)
    expect(await screen.findByText("spotify_limited")).toBeVisible()
    isRefused = false
    await user.click(ask)
    expect(await screen.findByText(/for “song”: 0$/)).toBeVisible()
    expect(ask).toHaveFocus()
  })

  it("are not offered where Spotify can't be asked, nor without words", async () => {
    server.use(on, ...holding(ROWS).handlers)
    const { router } = visit("/catalogue")
    await screen.findByRole("list", { name: "Tracks" })
    expect(screen.queryByRole("heading", { name: "Search on Spotify" })).toBeNull()
    await router.navigate({ to: "/catalogue", search: { q: "song" } })
    expect(await screen.findByRole("heading", { name: "Search on Spotify" })).toBeVisible()
  })
})

describe("a fetch that ended before its table did", () => {
  const failed = {
    state: "failed",
    started: "2026-01-02T03:04:05Z",
    rows: 12_000,
    error_code: "unreadable_table",
    error_title: "The table can't be read",
  } as const
  const told = (fetch: Parameters<typeof status>[1]) =>
    http.get("*/api/v1/catalogue", () => HttpResponse.json(status(5, fetch)))

  afterEach(() => localStorage.clear())

  it("is told beside the tracks that came, can be begun anew, and takes the focus along", async () => {
    let now = status(5, failed)
    server.use(
      http.get("*/api/v1/catalogue", () => HttpResponse.json(now)),
      http.post("*/api/v1/catalogue/fetch", () => {
        now = status(5, { ...failed, state: "running" })
        return HttpResponse.json(now, { status: 202 })
      }),
      ...holding(ROWS).handlers,
    )
    const { user } = visit("/catalogue")
    expect(
      await screen.findByText("The last fetch stopped after 12,000 rows: The table can't be read"),
    ).toBeVisible()
    expect(screen.getByText("unreadable_table")).toBeVisible()
    await user.click(screen.getByRole("button", { name: "Fetch it again" }))
    await waitFor(() =>
      expect(screen.getByRole("region", { name: "Fetch the published table" })).toHaveFocus(),
    )
    now = status(9, { ...failed, state: "succeeded" })
    await waitFor(() => expect(screen.getByLabelText(/^Search titles/)).toHaveFocus(), { timeout: 4000 })
  })

  it("is told no more once it was dismissed, on later visits either", async () => {
    server.use(
      told({ ...failed, state: "interrupted", error_code: null, error_title: null }),
      ...holding(ROWS).handlers,
    )
    const { user, unmount } = visit("/catalogue")
    expect(await screen.findByText("The last fetch was broken off after 12,000 rows")).toBeVisible()
    await user.click(screen.getByRole("button", { name: "Dismiss" }))
    expect(screen.queryByText(/^The last fetch/)).toBeNull()
    expect(screen.getByLabelText(/^Search titles/)).toHaveFocus()
    unmount()
    visit("/catalogue")
    await screen.findByRole("list", { name: "Tracks" })
    expect(screen.queryByText(/^The last fetch/)).toBeNull()
  })

  it("is told no more once a table came whole, and says who can fetch to those who may not", async () => {
    server.use(told({ ...failed, allowed: false }), ...holding(ROWS).handlers)
    const { unmount } = visit("/catalogue")
    expect(await screen.findByText(/Whoever runs this service can fetch it again\.$/)).toBeVisible()
    expect(screen.queryByRole("button", { name: "Fetch it again" })).toBeNull()
    unmount()
    server.use(told({ ...failed, is_made_good: true }))
    visit("/catalogue")
    await screen.findByRole("list", { name: "Tracks" })
    expect(screen.queryByText(/^The last fetch/)).toBeNull()
  })
})
