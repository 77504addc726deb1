import { screen, waitFor, within } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { beforeEach, describe, expect, it } from "vitest"
import type { Outcome, OutcomeReport, Report } from "@/lib/schema"
import { visit } from "@/testing/render"
import { analysis, REPORT, SPEECH } from "@/testing/report"
import { refuse, server } from "@/testing/server"

let kept: Outcome | null = null
const told: OutcomeReport[] = []

/** A service that keeps what it is told. */
function serve(report: Report = REPORT) {
  server.use(
    http.get("*/api/v1/analyses/a1", () => HttpResponse.json(analysis({ state: "succeeded", report }))),
    http.get("*/api/v1/analyses/a1/outcome", () => HttpResponse.json(kept)),
    http.put("*/api/v1/analyses/a1/outcome", async ({ request }) => {
      const body = (await request.json()) as OutcomeReport
      told.push(body)
      kept = outcome({ ...(body as Partial<Outcome>), as_of: body.as_of ?? "2026-11-22" })
      return HttpResponse.json(kept)
    }),
    http.delete("*/api/v1/analyses/a1/outcome", () => {
      kept = null
      return new HttpResponse(null, { status: 204 })
    }),
  )
}

function outcome(values: Partial<Outcome> = {}): Outcome {
  return {
    analysis: "a1",
    streams: null,
    charted: null,
    popularity: null,
    country: null,
    as_of: "2026-11-20",
    reported: "2026-11-22T12:00:00Z",
    ...values,
  }
}

async function open() {
  const { user } = visit("/analyses/a1")
  await user.click(await screen.findByRole("button", { name: "What became of it?" }))
  await screen.findByLabelText("Streams so far")
  return user
}

describe("what became of a track", () => {
  beforeEach(() => {
    kept = null
    told.length = 0
    serve()
  })

  it("is told by its owner, by keyboard alone, and stands there afterwards", async () => {
    const user = await open()
    screen.getByLabelText("Streams so far").focus()
    await user.keyboard("48210")
    await user.tab()
    await user.selectOptions(screen.getByLabelText("Has it charted?"), "No")
    screen.getByRole("button", { name: "Tell it" }).focus()
    await user.keyboard("{Enter}")
    expect(await screen.findByText(/^Told on/)).toBeVisible()
    expect(told).toEqual([{ streams: 48210, popularity: null, charted: false, country: null, as_of: null }])
    expect(screen.getByLabelText("As of")).toHaveValue("2026-11-22")
    expect(screen.getByRole("button", { name: "Replace it" })).toBeVisible()
  })

  it("is filled in with what was told before, and replaced without losing what is not asked here", async () => {
    kept = outcome({ streams: 900, country: "DE" })
    const user = await open()
    const streams = screen.getByLabelText("Streams so far")
    expect(streams).toHaveValue(900)
    expect(screen.getByText("For DE alone.")).toBeVisible()
    await user.clear(streams)
    await user.type(streams, "1200")
    await user.click(screen.getByRole("button", { name: "Replace it" }))
    await waitFor(() => expect(told).toHaveLength(1))
    expect(told[0]).toMatchObject({ streams: 1200, country: "DE", as_of: null })
  })

  it("keeps the day that is said, and what is typed while the section is closed", async () => {
    kept = outcome({ streams: 900 })
    const user = await open()
    await user.clear(screen.getByLabelText("As of"))
    await user.type(screen.getByLabelText("As of"), "2026-11-21")
    await user.type(screen.getByLabelText("Streams so far"), "0")
    const heading = screen.getByRole("button", { name: "What became of it?" })
    await user.click(heading)
    expect(screen.getByLabelText("Streams so far")).not.toBeVisible()
    await user.click(heading)
    expect(screen.getByLabelText("Streams so far")).toHaveValue(9000)
    await user.click(screen.getByRole("button", { name: "Replace it" }))
    await waitFor(() => expect(told[0]).toMatchObject({ streams: 9000, as_of: "2026-11-21" }))
  })

  it("is not put back over what was told since", async () => {
    kept = outcome({ charted: true })
    const user = await open()
    await user.click(screen.getByRole("button", { name: "Take it back" }))
    const undo = await screen.findByRole("button", { name: "Undo" })
    await user.type(screen.getByLabelText("Streams so far"), "7")
    await user.click(screen.getByRole("button", { name: "Tell it" }))
    await waitFor(() => expect(told).toHaveLength(1))
    await user.click(undo)
    expect(await screen.findByText(/Something newer was told/)).toBeVisible()
    expect(told).toHaveLength(1)
    expect(screen.getByLabelText("Streams so far")).toHaveValue(7)
    await waitFor(() => expect(undo).not.toBeInTheDocument())
  })

  it("is taken back, and that undone", async () => {
    kept = outcome({ charted: true })
    const user = await open()
    await user.click(screen.getByRole("button", { name: "Take it back" }))
    expect(await screen.findByRole("button", { name: "Tell it" })).toHaveFocus()
    expect(screen.getByLabelText("Has it charted?")).toHaveValue("")
    expect(kept).toBeNull()
    await user.click(await screen.findByRole("button", { name: "Undo" }))
    await waitFor(() => expect(screen.getByLabelText("Has it charted?")).toHaveValue("yes"))
    expect(told).toEqual([
      { streams: null, popularity: null, charted: true, country: null, as_of: "2026-11-20" },
    ])
  })

  it("asks for something before anything is sent, and says what the service refuses", async () => {
    const user = await open()
    await user.click(screen.getByRole("button", { name: "Tell it" }))
    expect(await screen.findByText(/Tell at least one of/)).toBeVisible()
    expect(told).toEqual([])
    server.use(http.put("*/api/v1/analyses/a1/outcome", () => refuse("forbidden_scope", 403)))
    await user.type(screen.getByLabelText("Spotify's popularity"), "31")
    await user.click(screen.getByRole("button", { name: "Tell it" }))
    expect(await screen.findByRole("alert")).toHaveTextContent("forbidden_scope")
    expect(screen.getByLabelText("Spotify's popularity")).toHaveValue(31)
  })

  it("has no place on a sample, where there was no verdict, nor on a report that somebody shared", async () => {
    serve({ ...REPORT, source: { ...REPORT.source, kind: "sample" } })
    const { unmount } = visit("/analyses/a1")
    expect(await screen.findByRole("heading", { name: "Behind this answer" })).toBeVisible()
    expect(screen.queryByRole("button", { name: "What became of it?" })).not.toBeInTheDocument()
    unmount()
    serve(SPEECH)
    visit("/analyses/a1")
    expect(await screen.findByRole("heading", { name: "Behind this answer" })).toBeVisible()
    expect(screen.queryByRole("button", { name: "What became of it?" })).not.toBeInTheDocument()
    server.use(http.get("*/api/v1/shared/t1", () => HttpResponse.json(REPORT)))
    visit("/s/t1")
    const heading = await screen.findByText(/Somebody shared this report with you/)
    expect(
      within(heading.ownerDocument.body).queryByRole("button", { name: "What became of it?" }),
    ).toBeNull()
  })
})
