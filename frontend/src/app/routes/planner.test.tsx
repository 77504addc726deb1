import { screen, waitFor, within } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { beforeEach, describe, expect, it } from "vitest"
import { choose } from "@/i18n"
import { takeNotices } from "@/lib/notify"
import type { PriorityRequest, ReleaseRequest } from "@/lib/schema"
import { STATUS } from "@/testing/intelligence"
import { PLANNER, PREDICTION, PRIORITIES } from "@/testing/planner"
import { visit } from "@/testing/render"
import { refuse, server } from "@/testing/server"

const ROOT = "*/api/v1/intelligence"

/** A service with models of streams; what it is asked is written down. */
function serve() {
  const asked: ReleaseRequest[] = []
  const ranked: PriorityRequest[] = []
  server.use(
    http.get(ROOT, () => HttpResponse.json(STATUS)),
    http.get(`${ROOT}/planner`, () => HttpResponse.json(PLANNER)),
    http.post(`${ROOT}/predictions`, async ({ request }) => {
      const body = (await request.json()) as ReleaseRequest
      asked.push(body)
      const other = { ...PREDICTION.answer, streams: { value: 96e6, low: 9e6, high: 900e6 } }
      const compared = {
        what_if: other,
        what_if_family: "before_release",
        change: { streams: 2, views: null, hit: 0.031 },
      }
      return HttpResponse.json(body.what_if === null ? PREDICTION : { ...PREDICTION, ...compared })
    }),
    http.post(`${ROOT}/priorities`, async ({ request }) => {
      ranked.push((await request.json()) as PriorityRequest)
      return HttpResponse.json(PRIORITIES)
    }),
  )
  return { asked, ranked }
}

beforeEach(() => {
  sessionStorage.clear()
  takeNotices()
})

describe("the release planner", () => {
  it("tells what is expected with its interval, how well the models do, and what they can't say", async () => {
    serve()
    visit("/intelligence?view=planner")
    const answer = await screen.findByRole("region", { name: "What is expected" })
    await waitFor(() => expect(answer).toHaveTextContent("Streams48M4M to 500M in nine of ten"))
    expect(answer).toHaveTextContent("10% of the table's tracks are there")
    expect(answer).toHaveTextContent("R² 0.24 (0.2 to 0.28) on 2,479 tracks of artists not seen")
    expect(answer).toHaveTextContent("lies beyond 70 to 190")
    expect(answer).toHaveTextContent("Nothing is known of the artist's other tracks.")
    expect(answer).toHaveTextContent("A later service says this.")
  })

  it("asks again with what is said, and takes it back", async () => {
    const { asked } = serve()
    const { user } = visit("/intelligence?view=planner")
    await user.selectOptions(await screen.findByLabelText("An official video"), "yes")
    await waitFor(() => expect(asked.at(-1)?.release.official_video).toBe(true))
    await user.click(screen.getByRole("button", { name: "Undo" }))
    await waitFor(() => expect(screen.getByLabelText("An official video")).toHaveDisplayValue("not known"))
  })

  it("holds a release to compare with the one as it stands", async () => {
    const { asked } = serve()
    const { user } = visit("/intelligence?view=planner")
    const hold = await screen.findByRole("button", { name: "Hold this one to compare with" })
    await waitFor(() => expect(hold).toBeEnabled())
    await user.click(hold)
    await user.selectOptions(screen.getByLabelText("Comes out on"), "a single")
    await waitFor(() => expect(asked.at(-1)?.what_if?.album_type).toBe("single"))
    expect(asked.at(-1)?.release.album_type).toBeNull()
    expect(await screen.findByText("2× the streams of the one that is held")).toBeVisible()
    expect(screen.getByRole("region", { name: "What is expected" })).toHaveTextContent("96M")
  })

  it("knows nothing of a sound until it is said, and forgets it again", async () => {
    const { asked } = serve()
    const { user } = visit("/intelligence?view=planner")
    const energy = await screen.findByRole("slider", { name: "Energy" })
    await waitFor(() => expect(asked.at(-1)?.release.sound).toEqual({}))
    energy.focus()
    await user.keyboard("{ArrowRight}")
    await waitFor(() => expect(asked.at(-1)?.release.sound).toEqual({ energy: 0.61 }))
    expect(energy).toHaveAttribute("aria-valuetext", "0.61")
    await user.click(screen.getByRole("button", { name: "Energy: not known" }))
    await waitFor(() => expect(energy).toHaveAttribute("aria-valuetext", "not known"))
  })

  it("takes a sound that is typed, says what is none, and forgets what is emptied", async () => {
    const { asked } = serve()
    const { user } = visit("/intelligence?view=planner")
    const tempo = await screen.findByRole("spinbutton", { name: "Tempo" })
    expect(tempo).toHaveAttribute("placeholder", "not known")
    await user.type(tempo, "128.5")
    await waitFor(() => expect(asked.at(-1)?.release.sound).toEqual({ tempo: 128.5 }))
    expect(screen.getByRole("slider", { name: "Tempo" })).toHaveAttribute("aria-valuetext", "128.5 BPM")
    await user.clear(tempo)
    await user.type(tempo, "999")
    expect(tempo).toHaveAccessibleDescription(/^\d+ to \d+$/)
    await user.clear(tempo)
    expect(tempo).toBeValid()
    await waitFor(() => expect(sessionStorage.getItem("spectral-dna.release")).toContain('"sound":{}'))
    await user.type(tempo, "90")
    await user.click(screen.getByRole("button", { name: "Tempo: not known" }))
    expect(tempo).toHaveFocus()
    expect(tempo).toHaveValue(null)
  })

  it("names what is not known", async () => {
    serve()
    const more = { ...PREDICTION, missing: ["loudness", "official_video", "title_guest"] }
    server.use(http.post(`${ROOT}/predictions`, () => HttpResponse.json(more)))
    const { user } = visit("/intelligence?view=planner")
    await user.click(await screen.findByText("3 things are not known of it."))
    const named = within(screen.getByRole("region", { name: "What is expected" })).getByText(
      "Integrated loudness",
    )
    expect(named).toBeVisible()
    expect(named.closest("ul")).toHaveTextContent("Integrated loudnessOfficial videoTitle names a guest")
  })

  it("says what follows from streams that are counted", async () => {
    serve()
    const counted = { streams: null, hit: null, views: { value: 1e6, low: 1e5, high: 1e7 } }
    server.use(http.post(`${ROOT}/predictions`, () => HttpResponse.json({ ...PREDICTION, answer: counted })))
    visit("/intelligence?view=planner")
    expect(await screen.findByText("Its streams are counted: views follow from them")).toBeVisible()
    const answer = screen.getByRole("region", { name: "What is expected" })
    expect(answer).toHaveTextContent("Views1M")
    expect(answer).not.toHaveTextContent("Chance of the top tenth")
  })

  it("keeps what was said over a reload", async () => {
    serve()
    const { user, unmount } = visit("/intelligence?view=planner")
    await user.type(await screen.findByLabelText("Channel"), "The Band")
    await waitFor(() => expect(sessionStorage.getItem("spectral-dna.release")).toContain("The Band"))
    unmount()
    visit("/intelligence?view=planner")
    expect(await screen.findByLabelText("Channel")).toHaveValue("The Band")
  })

  it("keeps the last answer where the next is refused", async () => {
    serve()
    const { user } = visit("/intelligence?view=planner")
    const answer = await screen.findByRole("region", { name: "What is expected" })
    await waitFor(() => expect(answer).toHaveTextContent("48M"))
    server.use(http.post(`${ROOT}/predictions`, () => refuse("internal_error", 500)))
    await user.selectOptions(screen.getByLabelText("Comes out on"), "a single")
    expect(await within(answer).findByRole("alert")).toBeVisible()
    expect(answer).toHaveTextContent("48M")
    expect(answer).toHaveTextContent("What stands here was answered before the last change.")
  })

  it("fetches what may be said anew once another run answers, and asks that one", async () => {
    const { asked } = serve()
    const { user } = visit("/intelligence?view=planner")
    const answer = await screen.findByRole("region", { name: "What is expected" })
    await waitFor(() => expect(answer).toHaveTextContent("48M"))
    const published = { ...PLANNER, run: "ba9876543210", video: null }
    server.use(
      http.get(`${ROOT}/planner`, () => HttpResponse.json(published)),
      http.post(`${ROOT}/predictions`, async ({ request }) => {
        asked.push((await request.json()) as ReleaseRequest)
        return HttpResponse.json({ ...PREDICTION, run: published.run })
      }),
    )
    await user.selectOptions(screen.getByLabelText("Comes out on"), "a single")
    expect(await screen.findByText(/so nothing is ranked/)).toBeVisible()
    await waitFor(() =>
      expect(asked.slice(-2).map(({ release }) => release.album_type)).toEqual(["single", "single"]),
    )
  })

  it("without models says how the operator publishes them", async () => {
    server.use(
      http.get(ROOT, () => HttpResponse.json(STATUS)),
      http.get(`${ROOT}/planner`, () => refuse("streams_models_missing", 404)),
    )
    visit("/intelligence?view=planner")
    expect(
      await screen.findByRole("heading", { name: "No models of streams are published yet" }),
    ).toBeVisible()
  })
})

describe("the videos", () => {
  it("are ranked for their cost, drawn, listed as a table, and can be put back", async () => {
    const { ranked } = serve()
    const { user } = visit("/intelligence?view=planner")
    await user.type(await screen.findByLabelText("Name of the release"), "Night Drive")
    await user.type(screen.getByLabelText("Cost"), "900")
    await user.click(screen.getByRole("button", { name: "Add the release above" }))
    const order = await screen.findByRole("figure", { name: "In this order" })
    expect(order).toHaveTextContent("1. Night Drive+7.68M streams (3.84M to 11M) · Do first")
    expect(ranked.at(-1)?.items).toMatchObject([{ name: "Night Drive", cost: 900 }])
    expect(screen.getByText(/The report's verdict on H2, the hypothesis behind it: Weakened\./)).toBeVisible()
    await user.click(within(order).getByRole("button", { name: /Show as table/ }))
    expect(within(order).getByRole("row", { name: /^Night Drive/ })).toHaveTextContent("7.68M")
    await user.type(screen.getByLabelText(/Worth of 1,000 streams/), "3")
    await waitFor(() => expect(ranked.at(-1)?.value_per_thousand).toBe(3))
    await user.click(screen.getByRole("button", { name: "Remove Night Drive" }))
    expect(screen.queryByRole("figure", { name: "In this order" })).not.toBeInTheDocument()
    takeNotices().at(-1)?.action?.run()
    expect(await screen.findByRole("button", { name: "Remove Night Drive" })).toBeVisible()
  })

  it("of one cost and one gain stand in the picture together", async () => {
    serve()
    const [one] = PRIORITIES.items
    const items = [
      one,
      { ...one, place: 2, name: "Morning Waltz" },
      { ...one, place: 3, name: "Dear", cost: 5000 },
    ]
    server.use(http.post(`${ROOT}/priorities`, () => HttpResponse.json({ ...PRIORITIES, items })))
    const { user } = visit("/intelligence?view=planner")
    await user.type(await screen.findByLabelText("Name of the release"), "Night Drive")
    await user.type(screen.getByLabelText("Cost"), "900{Enter}")
    const order = await screen.findByRole("figure", { name: "In this order" })
    expect(within(order).getByText("1, 2")).toBeInTheDocument()
    expect(within(order).getByText("3")).toBeInTheDocument()
  })

  it("stay in their last order where the next is refused, which is said beside them", async () => {
    serve()
    const { user } = visit("/intelligence?view=planner")
    await user.type(await screen.findByLabelText("Name of the release"), "Night Drive")
    await user.type(screen.getByLabelText("Cost"), "900")
    await user.click(screen.getByRole("button", { name: "Add the release above" }))
    const order = await screen.findByRole("figure", { name: "In this order" })
    server.use(http.post(`${ROOT}/priorities`, () => refuse("rate_limited", 429)))
    await user.type(screen.getByLabelText(/Worth of 1,000 streams/), "3")
    expect(await screen.findByRole("alert")).toBeVisible()
    expect(order).toBeVisible()
    expect(screen.getByText("What stands here was answered before the last change.")).toBeVisible()
    expect(screen.getByRole("button", { name: "Remove Night Drive" })).toBeVisible()
  })

  it.each([
    ["en", "Cost", "3.125", "3,125", /a comma parts thousands/],
    ["tr", "Maliyet", "3,125", "3.125", /nokta binlikleri/],
    ["ko", "비용", "3.125", "3,125", /쉼표는 천 단위/],
  ] as const)(
    "in %s are not misread: %s of %s is refused",
    async (language, label, ambiguous, plain, told) => {
      const { ranked } = serve()
      await choose(language)
      const { user } = visit("/intelligence?view=planner")
      const cost = await screen.findByLabelText(label)
      const form = cost.closest("form") as HTMLFormElement
      await user.type(within(form).getAllByRole("textbox")[0] as HTMLElement, "Night Drive")
      await user.type(cost, ambiguous)
      expect(cost).toBeInvalid()
      expect(cost).toHaveAccessibleDescription(told)
      expect(within(form).getByRole("button")).toBeDisabled()
      await user.clear(cost)
      await user.type(cost, `${plain}{Enter}`)
      await waitFor(() => expect(ranked.at(-1)?.items).toMatchObject([{ cost: 3125 }]))
    },
  )

  it("speak another language, notes too", async () => {
    serve()
    await choose("tr")
    visit("/intelligence?view=planner")
    expect(await screen.findByText("Sanatçının öteki parçaları hakkında bir şey bilinmiyor.")).toBeVisible()
    expect(screen.getByText("A later service says this.")).toHaveAttribute("lang", "en")
  })
})
