import { fireEvent, screen, waitFor } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { describe, expect, it } from "vitest"
import type { AnalysisSummary } from "@/lib/schema"
import { keeping } from "@/testing/history"
import { visit } from "@/testing/render"
import { analysis, REPORT } from "@/testing/report"
import { refuse, server } from "@/testing/server"

const ACCEPTED = {
  id: "a1",
  state: "queued",
  url: "/api/v1/analyses/a1",
  events_url: "/api/v1/analyses/a1/events",
}

const DONE: AnalysisSummary = {
  id: "a1",
  state: "succeeded",
  source: analysis().source,
  decade: null,
  created: "2026-01-02T03:04:05Z",
  finished: null,
  duration: 40,
  summary: REPORT.summary,
  no_verdict: null,
  emerging_hit: true,
  charting_hit: false,
  hit_score: 57,
  error_code: null,
}

function song(): File {
  return new File(["sound"], "song.mp3", { type: "audio/mpeg" })
}

/** The service accepts the next upload or sample, and the analysis is under way. */
function accept() {
  server.use(
    http.post("*/api/v1/analyses", () => HttpResponse.json(ACCEPTED, { status: 202 })),
    http.get("*/api/v1/analyses/a1", () => HttpResponse.json(analysis())),
  )
}

describe("the first screen", () => {
  it("says what it takes and what it keeps", async () => {
    visit("/")
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("What is your track made of?")
    expect(screen.getByText(/up to 50 MB and 20 minutes, at least 5 seconds/)).toBeVisible()
    expect(screen.getByText(/deleted as soon as its analysis ends/)).toBeVisible()
    expect(await screen.findByText(/Your reports will wait here/)).toBeVisible()
  })

  it("sends a chosen file and goes to its analysis", async () => {
    accept()
    const { user, router } = visit("/")
    await user.upload(await screen.findByLabelText("Choose file", { selector: "input" }), song())
    await waitFor(() => expect(router.state.location.pathname).toBe("/analyses/a1"))
    expect(await screen.findByRole("heading", { level: 1, name: "Listening to song.mp3" })).toHaveFocus()
  })

  it("takes a dropped file", async () => {
    accept()
    const { router } = visit("/")
    const zone = await screen.findByRole("region", { name: "A recording to analyze" })
    fireEvent.drop(zone, { dataTransfer: { files: [song()], types: ["Files"] } })
    await waitFor(() => expect(router.state.location.pathname).toBe("/analyses/a1"))
  })

  it("refuses what is no recording before it is sent, with code and advice", async () => {
    const { user } = visit("/")
    const input = await screen.findByLabelText("Choose file", { selector: "input" })
    await user.upload(input, new File(["hello"], "notes.txt", { type: "text/plain" }))
    const alert = await screen.findByRole("alert")
    expect(alert).toHaveTextContent("unsupported_audio")
    expect(alert).toHaveTextContent("Upload MP3, WAV, FLAC, OGG, Opus, M4A or WebM.")
  })

  it("shows what the service refuses, and takes another file", async () => {
    server.use(http.post("*/api/v1/analyses", () => refuse("queue_full", 503)))
    const { user } = visit("/")
    await user.upload(await screen.findByLabelText("Choose file", { selector: "input" }), song())
    expect(await screen.findByRole("alert")).toHaveTextContent("Advice for queue_full")
    expect(screen.getByRole("button", { name: "Choose file" })).toBeEnabled()
  })

  it("says so when the service is down", async () => {
    server.use(http.post("*/api/v1/analyses", () => HttpResponse.error()))
    const { user } = visit("/")
    await user.upload(await screen.findByLabelText("Choose file", { selector: "input" }), song())
    expect(await screen.findByRole("alert")).toHaveTextContent("service_unreachable")
  })

  it("keeps a file whose upload was cut off, to be sent again", async () => {
    server.use(http.post("*/api/v1/analyses", () => HttpResponse.error()))
    const { user, router } = visit("/")
    await user.upload(await screen.findByLabelText("Choose file", { selector: "input" }), song())
    expect(await screen.findByRole("alert")).toHaveTextContent("The upload was cut off")
    accept()
    await user.click(screen.getByRole("button", { name: "Send it again" }))
    await waitFor(() => expect(router.state.location.pathname).toBe("/analyses/a1"))
  })

  it("cancels an upload", async () => {
    server.use(http.post("*/api/v1/analyses", () => new Promise<never>(() => {})))
    const { user } = visit("/")
    await user.upload(await screen.findByLabelText("Choose file", { selector: "input" }), song())
    await user.click(await screen.findByRole("button", { name: "Cancel upload" }))
    expect(await screen.findByText("Upload cancelled. Nothing was kept.")).toBeInTheDocument()
    expect(screen.getByRole("button", { name: "Choose file" })).toBeVisible()
  })

  it("analyses a sample by its title", async () => {
    accept()
    const { user, router } = visit("/")
    await user.click(await screen.findByRole("button", { name: "Analyze First light" }))
    await waitFor(() => expect(router.state.location.pathname).toBe("/analyses/a1"))
  })
})

describe("recent analyses", () => {
  it("show how each ended, and open", async () => {
    const failed = { ...DONE, id: "b", state: "failed", hit_score: null, error_code: "corrupt_audio" }
    const speech = { ...DONE, id: "c", hit_score: null, no_verdict: "not_music" }
    server.use(
      http.get("*/api/v1/analyses", () =>
        HttpResponse.json({ items: [DONE, failed, speech], next_cursor: null }),
      ),
    )
    visit("/")
    const links = await screen.findAllByRole("link", { name: /song.mp3/ })
    expect(links.map((link) => link.textContent)).toEqual([
      expect.stringContaining("Hit score 57"),
      expect.stringContaining("The recording is damaged"),
      expect.stringContaining("Not music"),
    ])
    expect(links[0]).toHaveAttribute("href", "/analyses/a1")
  })

  it("are deleted at once, and that is taken back", async () => {
    const { handlers, deleted } = keeping([DONE])
    server.use(...handlers)
    const { user } = visit("/")
    await user.click(await screen.findByRole("button", { name: "Delete song.mp3" }))
    expect(await screen.findByText(/Your reports will wait here/)).toBeVisible()
    expect([...deleted]).toEqual(["a1"])
    await user.click(await screen.findByRole("button", { name: "Undo" }))
    expect(await screen.findByRole("link", { name: /song.mp3/ })).toBeVisible()
  })

  it("say so when they can't be read, with a way to try again", async () => {
    server.use(http.get("*/api/v1/analyses", () => HttpResponse.error(), { once: true }))
    const { user } = visit("/")
    expect(await screen.findByText("The service does not answer")).toBeVisible()
    await user.click(screen.getByRole("button", { name: "Try again" }))
    expect(await screen.findByText(/Your reports will wait here/)).toBeVisible()
  })
})
