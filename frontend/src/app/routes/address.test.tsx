import { screen, waitFor } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { describe, expect, it } from "vitest"
import { LIMITS } from "@/generated/service"
import type { Video } from "@/lib/schema"
import { visit } from "@/testing/render"
import { analysis, REPORT } from "@/testing/report"
import { refuse, server } from "@/testing/server"

const ACCEPTED = {
  id: "a1",
  state: "queued",
  url: "/api/v1/analyses/a1",
  events_url: "/api/v1/analyses/a1/events",
}
const ADDRESS = "https://youtu.be/abcdefghijk"
const LABEL = "Or the address of a YouTube video"
const VIDEO: Video = {
  id: "abcdefghijk",
  url: "https://www.youtube.com/watch?v=abcdefghijk",
  title: "A <b>song</b>",
  channel: "Its singer",
  thumbnail: "https://i.ytimg.com/vi/abcdefghijk/default.jpg",
}

describe("the address of a video", () => {
  it("is sent with what was stated, by keyboard alone", async () => {
    const sent = new Promise((resolve) => {
      server.use(
        http.get("*/api/v1/analyses/a1", () => HttpResponse.json(analysis())),
        http.post("*/api/v1/analyses", async ({ request }) => {
          resolve([request.headers.get("content-type"), await request.json()])
          return HttpResponse.json(ACCEPTED, { status: 202 })
        }),
      )
    })
    const { user, router } = visit("/")
    await user.click(await screen.findByRole("button", { name: "Tell us more (optional)" }))
    await user.type(await screen.findByLabelText("Genre"), "Hip Hop")
    await user.selectOptions(screen.getByLabelText("Explicit lyrics"), "No")
    await user.type(screen.getByLabelText("Year of release"), "1994")
    ;(await screen.findByLabelText(LABEL)).focus()
    await user.keyboard(`  ${ADDRESS} {Enter}`)
    const body = { url: ADDRESS, genre: "Hip Hop", explicit: false, year: 1994 }
    expect(await sent).toEqual(["application/json", body])
    await waitFor(() => expect(router.state.location.pathname).toBe("/analyses/a1"))
  })

  it("is told what is wrong with it, and stays to be corrected", async () => {
    server.use(http.post("*/api/v1/analyses", () => refuse("bad_address", 422)))
    const { user } = visit("/")
    await user.type(await screen.findByLabelText(LABEL), "youtube")
    await user.click(screen.getByRole("button", { name: "Analyze video" }))
    expect(await screen.findByRole("alert")).toHaveTextContent("Advice for bad_address")
    expect(screen.getByLabelText(LABEL)).toHaveValue("youtube")
    expect(screen.getByLabelText(LABEL)).toBeEnabled()
  })

  it("is not asked for where the service takes none", async () => {
    server.use(http.get("*/api/v1/limits", () => HttpResponse.json({ ...LIMITS, youtube: false })))
    visit("/")
    await screen.findByRole("button", { name: "Analyze First light" })
    await waitFor(() => expect(screen.queryByLabelText(LABEL)).not.toBeInTheDocument())
  })
})

describe("a fetched video", () => {
  it("is watched while it is fetched", async () => {
    const source = {
      kind: "youtube",
      name: "YouTube abcdefghijk",
      sha256: null,
      bytes: null,
      video: VIDEO,
    } as const
    const stages = analysis().stages.map((row, index) =>
      index === 0 ? ({ ...row, stage: "fetch", status: "running", fraction: 0.4 } as const) : row,
    )
    server.use(http.get("*/api/v1/analyses/a1", () => HttpResponse.json(analysis({ source, stages }))))
    visit("/analyses/a1")
    expect(await screen.findByText("Bring the sound from YouTube, once")).toBeVisible()
  })

  it("is named in its report, with the way to it", async () => {
    const report = { ...REPORT, source: { ...REPORT.source, kind: "youtube", video: VIDEO } as const }
    server.use(
      http.get("*/api/v1/analyses/a1", () => HttpResponse.json(analysis({ state: "succeeded", report }))),
    )
    visit("/analyses/a1")
    const link = await screen.findByRole("link", { name: /A <b>song<\/b>.*Its singer.*Watch on YouTube/ })
    expect(link).toHaveAttribute("href", VIDEO.url)
    expect(link.querySelector("img")).toHaveAttribute("src", VIDEO.thumbnail)
  })
})
