import { screen, waitFor, within } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { describe, expect, it, vi } from "vitest"
import type { Analysis } from "@/lib/schema"
import { keeping, row } from "@/testing/history"
import { visit } from "@/testing/render"
import { analysis, CALM, REPORT, SPEECH, stages } from "@/testing/report"
import { problem, refuse, server } from "@/testing/server"

function answer(extra: Partial<Analysis>) {
  server.use(http.get("*/api/v1/analyses/a1", () => HttpResponse.json(analysis(extra))))
}

describe("an analysis under way", () => {
  it("has a row a stage, with state and time, and what is known", async () => {
    answer({})
    visit("/analyses/a1")
    const list = await screen.findByRole("list", { name: "Stages" })
    const rows = within(list).getAllByRole("listitem")
    expect(rows).toHaveLength(7)
    expect(rows[1]).toHaveTextContent(/Decode.*1\.3 s/)
    expect(rows[2]).toHaveTextContent(/Listen.*Under way/)
    expect(rows[3]).toHaveTextContent(/Five models vote.*Waiting/)
    expect(screen.getByText("0:40")).toBeVisible()
    expect(within(screen.getByRole("main")).getByRole("status")).toHaveTextContent("Listen")
  })

  it("tells its place in the line", async () => {
    answer({ state: "queued", queue_position: 4, stages: stages(0) })
    visit("/analyses/a1")
    expect(await screen.findByText("Number 4 in line")).toBeVisible()
  })

  it("is asked for again when an answer does not come", async () => {
    const waiting: AbortController[] = []
    vi.spyOn(AbortSignal, "timeout").mockImplementation(() => {
      waiting.push(new AbortController())
      return (waiting.at(-1) as AbortController).signal
    })
    answer({ state: "queued", queue_position: 4, stages: stages(0) })
    const asked = vi.fn(() => new Promise<never>(() => {}))
    server.use(http.get("*/api/v1/analyses/a1", asked, { once: true }))
    visit("/analyses/a1")
    await waitFor(() => expect(asked).toHaveBeenCalled())
    for (const each of waiting) each.abort(new DOMException("It took too long.", "TimeoutError"))
    expect(await screen.findByText("Number 4 in line")).toBeVisible()
    vi.restoreAllMocks()
  })

  it("can be cancelled", async () => {
    answer({})
    server.use(
      http.post("*/api/v1/analyses/a1/cancel", () => HttpResponse.json(analysis({ state: "cancelled" }))),
    )
    const { user } = visit("/analyses/a1")
    await user.click(await screen.findByRole("button", { name: "Cancel analysis" }))
    expect(await screen.findByRole("heading", { level: 1, name: "Cancelled" })).toBeVisible()
  })
})

describe("an analysis that ended badly", () => {
  it("says what happened, why, what to do next, with its code", async () => {
    answer({ state: "failed", error: problem("corrupt_audio", 422) })
    visit("/analyses/a1")
    const alert = await screen.findByRole("alert")
    for (const part of ["Title of", "Detail of", "Advice for"]) {
      expect(alert).toHaveTextContent(`${part} corrupt_audio`)
    }
    expect(screen.getByRole("link", { name: "Analyze a track" })).toHaveAttribute("href", "/")
  })

  it("that is not there is a problem, not a blank page", async () => {
    server.use(http.get("*/api/v1/analyses/gone", () => refuse("analysis_not_found", 404)))
    visit("/analyses/gone")
    expect(await screen.findByRole("alert")).toHaveTextContent("analysis_not_found")
  })

  it("on a service that is down says so", async () => {
    server.use(http.get("*/api/v1/analyses/a1", () => HttpResponse.error()))
    visit("/analyses/a1")
    expect(await screen.findByRole("alert")).toHaveTextContent("service_unreachable")
  })
})

describe("a report", () => {
  it("begins with the sentence of the verdict", async () => {
    answer({ state: "succeeded", report: REPORT })
    visit("/analyses/a1")
    const heading = await screen.findByRole("heading", { level: 1 })
    expect(heading).toHaveTextContent("Four of five models see it; chance 81%.")
    expect(screen.getByText("Expected popularity 41.5 of 100.")).toBeVisible()
    await waitFor(() => expect(document.title).toBe("song.mp3 · Spectral DNA"))
  })

  it("shows five votes as votes, and calls three to two a split", async () => {
    answer({ state: "succeeded", report: REPORT })
    visit("/analyses/a1")
    const emerging = await screen.findByRole("figure", { name: "Emerging" })
    expect(
      within(emerging)
        .getAllByText(/^(Hit|Not)$/)
        .map((each) => each.textContent),
    ).toEqual(["Hit", "Hit", "Hit", "Hit", "Not"])
    expect(emerging).toHaveTextContent("4 of 5say hit")
    const charting = screen.getByRole("figure", { name: "Charting" })
    expect(charting).toHaveTextContent("3 to 2, splitnot a hit, by one vote")
  })

  it("tells by keyboard what moved one member most, and only where that is known", async () => {
    answer({ state: "succeeded", report: REPORT })
    const { user } = visit("/analyses/a1")
    const emerging = await screen.findByRole("figure", { name: "Emerging" })
    const forest = within(emerging).getByRole("button", { name: /Random forest.*what moved it/ })
    expect(forest).toHaveAttribute("aria-expanded", "false")
    forest.focus()
    await user.keyboard("{Enter}")
    expect(
      within(emerging).getByText(
        "From 48 for typical tracks; moved most by Danceability +31.0, Tempo +7.0, Energy −2.0 points.",
      ),
    ).toBeVisible()
    expect(within(emerging).queryByRole("button", { name: /XGBoost/ })).not.toBeInTheDocument()
  })

  it("puts a chance beside its base rate, and never calls a likeness a chance", async () => {
    answer({ state: "succeeded", report: REPORT })
    visit("/analyses/a1")
    const emerging = await screen.findByRole("figure", { name: "Emerging" })
    expect(emerging).toHaveTextContent("Calibrated chance81%")
    expect(emerging).toHaveTextContent("base rate: 77%")
    const charting = screen.getByRole("figure", { name: "Charting" })
    expect(charting).toHaveTextContent("Likeness, of 10039")
    expect(charting).not.toHaveTextContent(/chance/i)
  })

  it("has a table behind every chart", async () => {
    answer({ state: "succeeded", report: REPORT })
    const { user } = visit("/analyses/a1")
    await screen.findByRole("heading", { level: 1 })
    const figures = screen.getAllByRole("figure")
    expect(figures.length).toBeGreaterThanOrEqual(6)
    for (const figure of figures) {
      await user.click(within(figure).getByRole("button", { name: /Show as table/ }))
      expect(within(figure).getAllByRole("row").length).toBeGreaterThan(1)
    }
  })

  it("gives the reasons of each answer, strongest first", async () => {
    answer({ state: "succeeded", report: REPORT })
    const { user } = visit("/analyses/a1")
    const emerging = await screen.findByRole("tabpanel")
    expect(within(emerging).getAllByRole("listitem")[0]).toHaveTextContent(
      "Danceability of 0.64 raises the chance.",
    )
    await user.click(screen.getByRole("tab", { name: "Popularity" }))
    expect(await screen.findByText("Tempo of 119.9 BPM raises it.")).toBeVisible()
  })

  it("writes percentages of reports from before the same in sentence and table", async () => {
    const emerging = REPORT.lenses?.["emerging"]
    if (!emerging) throw new Error("the report of the tests lost its emerging lens")
    const reasons = emerging.reasons.map((reason) => ({ ...reason, sentence: "Higher than 71 % of them." }))
    const lenses = { ...REPORT.lenses, emerging: { ...emerging, reasons } }
    answer({ state: "succeeded", report: { ...REPORT, lenses } })
    const { user } = visit("/analyses/a1")
    const panel = await screen.findByRole("tabpanel")
    await user.click(within(panel).getByRole("button", { name: /Show as table/ }))
    expect(within(panel).getByRole("table")).toHaveTextContent("Higher than 71% of them.")
    expect(panel).not.toHaveTextContent("71 %")
  })

  it("lists every measured feature with unit, band, percentile and meaning", async () => {
    answer({ state: "succeeded", report: REPORT })
    visit("/analyses/a1")
    const rhythm = await screen.findByRole("region", { name: "Rhythm" })
    const [tempo] = within(rhythm).getAllByRole("listitem")
    for (const part of [
      "119.9 BPM",
      "119.4 to 120.4",
      "52nd percentile",
      "What it means.",
      "Higher: faster.",
    ]) {
      expect(tempo).toHaveTextContent(part)
    }
  })

  it("warns before it is trusted, and names models and limits", async () => {
    answer({ state: "succeeded", report: REPORT })
    visit("/analyses/a1")
    expect(await screen.findByText(/No tempo stands out/)).toBeVisible()
    expect(screen.getByText("2026.1")).toBeVisible()
    expect(screen.getByText("Sound is not all.")).toBeVisible()
  })

  it("of speech has features and no verdict, and says why", async () => {
    answer({ state: "succeeded", report: SPEECH })
    visit("/analyses/a1")
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("This is speech, not music")
    expect(screen.getByText(/The five models know music only/)).toBeVisible()
    expect(screen.queryByRole("figure", { name: "Emerging" })).toBeNull()
    expect(screen.queryByRole("tab")).toBeNull()
    expect(screen.getByRole("region", { name: "Rhythm" })).toBeVisible()
  })

  it("of a calm track has its popularity with reasons, and no votes", async () => {
    answer({ state: "succeeded", report: CALM })
    visit("/analyses/a1")
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("calmer than the music")
    expect(screen.getByText(/so they are withheld/)).toBeVisible()
    expect(screen.queryByRole("figure", { name: "Emerging" })).toBeNull()
    expect(screen.getAllByRole("tab")).toHaveLength(1)
    expect(screen.getByText("Tempo of 119.9 BPM raises it.")).toBeVisible()
  })

  it("is deleted at once, and one is home again, where that can be taken back", async () => {
    answer({ state: "succeeded", report: REPORT })
    const { handlers, deleted } = keeping([row("a1")])
    server.use(...handlers)
    const { user, router } = visit("/analyses/a1")
    await user.click(await screen.findByRole("button", { name: "Delete this report" }))
    await waitFor(() => expect(router.state.location.pathname).toBe("/"))
    await waitFor(() => expect([...deleted]).toEqual(["a1"]))
    await user.click(await screen.findByRole("button", { name: "Undo" }))
    await waitFor(() => expect(deleted.size).toBe(0))
  })
})
