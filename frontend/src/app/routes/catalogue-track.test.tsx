import { screen, waitFor, within } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { describe, expect, it } from "vitest"
import { speak } from "@/i18n"
import { BESIDE, item, manyMarkets, SIMILAR, TRACK } from "@/testing/catalogue"
import { visit } from "@/testing/render"
import { analysis, REPORT } from "@/testing/report"
import { refuse, server } from "@/testing/server"

const ONE = [http.get("*/api/v1/catalogue/tracks/a", () => HttpResponse.json(TRACK)), ...BESIDE]

describe("a track of the catalogue", () => {
  it("has what was published, what the models say, and the ways to it elsewhere", async () => {
    server.use(...ONE)
    visit("/catalogue/a")
    expect(await screen.findByRole("heading", { level: 1, name: "Song a" })).toBeVisible()
    expect(screen.getByText("4 of 5")).toBeVisible()
    expect(screen.getByText(/no test of them/)).toBeVisible()
    const outward = screen.getByRole("link", { name: "Search on YouTube" })
    expect(outward).toHaveAttribute("href", "https://www.youtube.com/results?search_query=Somebody+Song+a")
    expect(outward).toHaveAttribute("rel", "noopener noreferrer")
    const spotify = screen.getByRole("link", { name: "Open in Spotify" })
    expect(spotify).toHaveAttribute("href", "https://open.spotify.com/track/a")
    expect(screen.getByRole("link", { name: "Issue 1" })).toHaveAttribute("href", "/catalogue/b")
  })

  it("asks nothing of Spotify before somebody agrees", async () => {
    server.use(...ONE)
    const { user } = visit("/catalogue/a")
    const load = await screen.findByRole("button", { name: "Load Spotify’s player" })
    expect(document.querySelector("iframe")).toBeNull()
    await user.click(load)
    const frame = screen.getByTitle("Spotify’s player: Song a")
    expect(frame).toHaveAttribute("src", "https://open.spotify.com/embed/track/a")
  })

  it("shows what Spotify says and withholds, and its cover with consent only", async () => {
    const said = {
      id: "a",
      title: "Song a",
      artists: ["Somebody"],
      album: "Album",
      released: "2001-05",
      duration_s: 200,
      explicit: null,
      popularity: null,
      cover: "https://i.scdn.co/image/x",
      url: "",
      embed: "",
      withheld: ["popularity"],
    }
    server.use(
      http.get("*/api/v1/spotify", () => HttpResponse.json({ enabled: true, missing: [] })),
      http.get("*/api/v1/spotify/tracks/a", () => HttpResponse.json(said)),
      ...ONE,
    )
    const { user } = visit("/catalogue/a")
    expect(await screen.findByText("Withheld by Spotify: popularity.")).toBeVisible()
    expect(document.querySelector("img")).toBeNull()
    expect(screen.getByText("May 2001")).toBeVisible()
    await user.click(screen.getByRole("button", { name: "Load Spotify’s player" }))
    expect(document.querySelector("img")).toHaveAttribute("src", said.cover)
  })

  it("says by its code what Spotify refused", async () => {
    server.use(
      http.get("*/api/v1/spotify", () => HttpResponse.json({ enabled: true, missing: [] })),
      http.get("*/api/v1/spotify/tracks/a", () => refuse("spotify_forbidden", 502)),
      ...ONE,
    )
    visit("/catalogue/a")
    expect(await screen.findByText("spotify_forbidden")).toBeVisible()
  })

  it("says calmly that Spotify has the track's id no more, and where to look for it", async () => {
    server.use(
      http.get("*/api/v1/spotify", () => HttpResponse.json({ enabled: true, missing: [] })),
      http.get("*/api/v1/spotify/tracks/a", () => refuse("spotify_track_not_found", 404)),
      ...ONE,
    )
    visit("/catalogue/a")
    const search = await screen.findByRole("link", { name: /^Search on Spotify/ })
    expect(search).toHaveAttribute("href", "https://open.spotify.com/search/Song%20a")
    expect(search).toHaveAttribute("rel", "noopener noreferrer")
    expect(screen.queryByText("spotify_track_not_found")).toBeNull()
  })

  it("names what is near and why, in the language that is spoken", async () => {
    server.use(...ONE)
    const { user } = visit("/catalogue/a")
    expect(await screen.findByText("Closer in tempo (+0.4 BPM), further in energy (−0.21).")).toBeVisible()
    expect(screen.getByRole("link", { name: "A near one" })).toHaveAttribute("href", "/catalogue/n")
    await user.click(screen.getByRole("button", { name: /^Feature by feature/ }))
    expect(screen.getByRole("row", { name: /^Tempo 120.0 BPM 120.4 BPM \+0.4 BPM closer/ })).toBeVisible()
    await speak("tr")
    expect(await screen.findByText(/^Daha yakın: .* \(\+0,4 .*\); daha uzak: .* \(−0,21\)\.$/)).toBeVisible()
  })

  it("has one's own analyses among what is near on request, marked, each as the way to its report", async () => {
    const asked: unknown[] = []
    const [near] = SIMILAR.tracks
    const own = { ...near, kind: "own", id: "x", title: "my demo.wav", artist: null, year: null }
    server.use(
      http.post("*/api/v1/similar", async ({ request }) => {
        const body = (await request.json()) as { mine: boolean }
        asked.push(body.mine)
        const tracks = body.mine ? [own, near] : [near]
        return HttpResponse.json({ ...SIMILAR, tracks, own: body.mine ? 12 : null })
      }),
      ...ONE,
    )
    const { user } = visit("/catalogue/a")
    const mine = await screen.findByRole("checkbox", { name: "Also among my analyses" })
    expect(mine).not.toBeChecked()
    await user.click(mine)
    const link = await screen.findByRole("link", { name: "my demo.wav" })
    expect(link).toHaveAttribute("href", "/analyses/x")
    expect(link.closest("li")).toHaveTextContent("Your analysis")
    expect(screen.getByText(/And with 12 analyses of your own\./)).toBeVisible()
    expect(screen.getByRole("checkbox", { name: "Also among my analyses" })).toHaveFocus()
    expect(asked).toEqual([false, true])
  })

  it("gives each market its figure, and none where there is no evidence", async () => {
    server.use(...ONE)
    const { user } = visit("/catalogue/a")
    const list = await screen.findByRole("list", { name: "Markets" })
    const [germany, japan] = within(list).getAllByRole("listitem")
    expect(germany).toHaveTextContent("Germany")
    expect(germany).toHaveTextContent("AUC 0.71 (0.66 to 0.75), 400 tracks")
    expect(japan).toHaveTextContent("No evidence")
    expect(screen.getByText(/^Outside what was learned from: tempo\./)).toBeVisible()
    await user.click(screen.getByRole("radio", { name: "Rule of thumb" }))
    expect(await screen.findByText(/No market data stand behind the weights/)).toBeVisible()
    expect(screen.getByText(/^The hit score of 57/)).toBeVisible()
  })

  it("shows the product's markets and the strongest first, and the others behind a button that keeps the focus", async () => {
    server.use(
      http.get("*/api/v1/markets", () => HttpResponse.json(manyMarkets())),
      ...ONE,
    )
    const { user } = visit("/catalogue/a")
    const list = await screen.findByRole("list", { name: "Markets" })
    const shown = within(list).getAllByRole("listitem")
    expect(shown.map((row) => row.textContent?.replace(/\d.*/, ""))).toEqual([
      "Argentina",
      "Australia",
      "Austria",
      "Belgium",
      ...["United States", "United Kingdom", "Germany", "France", "Japan", "Brazil"],
    ])
    const all = screen.getByRole("button", { name: "Show all 14" })
    expect(all).toHaveAttribute("aria-expanded", "false")
    expect(screen.queryByRole("list", { name: "More markets" })).toBeNull()
    all.focus()
    await user.keyboard("{Enter}")
    expect(all).toHaveFocus()
    expect(all).toHaveAttribute("aria-expanded", "true")
    const others = screen.getByRole("list", { name: "More markets" })
    expect(within(others).getAllByRole("listitem")).toHaveLength(4)
    await user.keyboard("{Enter}")
    expect(screen.queryByRole("list", { name: "More markets" })).toBeNull()
  })

  it("has the choice of what markets rest on directly under their heading", async () => {
    server.use(...ONE)
    visit("/catalogue/a")
    const heading = await screen.findByRole("heading", { level: 2, name: "Markets" })
    const choice = screen.getByRole("group", { name: "What the numbers rest on" })
    expect(heading.nextElementSibling).toBe(choice)
  })

  it("says in words that Spotify is not asked here, and what is missing", async () => {
    server.use(...ONE)
    visit("/catalogue/a")
    expect(await screen.findByText(/its operator has not given it SPOTIFY_CLIENT_ID/)).toBeVisible()
  })

  it("that is not there says so", async () => {
    server.use(http.get("*/api/v1/catalogue/tracks/a", () => refuse("catalogue_track_not_found", 404)))
    visit("/catalogue/a")
    expect(await screen.findByText("catalogue_track_not_found")).toBeVisible()
  })

  it("is judged by what is known of it", async () => {
    const some = { ...TRACK, filled: ["tempo"], track: item("a", { features: { energy: 0.5, tempo: null } }) }
    server.use(
      http.get("*/api/v1/catalogue/tracks/a", () => HttpResponse.json(some)),
      ...BESIDE,
    )
    visit("/catalogue/a")
    expect(await screen.findByText(/the median of the training tracks stands in: tempo\./)).toBeVisible()
  })
})

describe("what is like a recording", () => {
  const own = http.get("*/api/v1/analyses/r", () => HttpResponse.json({ ...analysis(), report: REPORT }))

  it("is on a screen of its own", async () => {
    server.use(own, ...BESIDE)
    visit("/analyses/r/similar")
    expect(await screen.findByRole("link", { name: "A near one" })).toBeVisible()
    expect(await screen.findByRole("list", { name: "Markets" })).toBeVisible()
  })

  it("says where the catalogue is empty", async () => {
    server.use(
      http.post("*/api/v1/similar", () => refuse("catalogue_empty", 409)),
      own,
      ...BESIDE,
    )
    visit("/analyses/r/similar")
    expect(await screen.findByRole("heading", { name: "Nothing to compare with yet" })).toBeVisible()
  })

  it("waits while the index is being built", async () => {
    let asked = 0
    server.use(
      http.post("*/api/v1/similar", () => {
        asked += 1
        return asked === 1 ? refuse("similar_not_ready", 503) : undefined
      }),
      own,
      ...BESIDE,
    )
    visit("/analyses/r/similar")
    expect(await screen.findByText(/is being built/)).toBeVisible()
    await waitFor(() => expect(screen.getByRole("link", { name: "A near one" })).toBeVisible())
  })
})
