import { screen } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { describe, expect, it } from "vitest"
import type { Report } from "@/lib/schema"
import { visit } from "@/testing/render"
import { analysis, REPORT, STATED } from "@/testing/report"
import { INPUTS, refuse, server } from "@/testing/server"

const ACCEPTED = {
  id: "a1",
  state: "queued",
  url: "/api/v1/analyses/a1",
  events_url: "/api/v1/analyses/a1/events",
}

function answer(report: Report) {
  server.use(
    http.get("*/api/v1/analyses/a1", () => HttpResponse.json(analysis({ state: "succeeded", report }))),
  )
}

describe("what may be stated", () => {
  /** The fields of the next form that is sent. */
  function listen(): Promise<FormData> {
    return new Promise((resolve) => {
      server.use(
        http.get("*/api/v1/analyses/a1", () => HttpResponse.json(analysis())),
        http.post("*/api/v1/analyses", async ({ request }) => {
          resolve(await request.formData())
          return HttpResponse.json(ACCEPTED, { status: 202 })
        }),
      )
    })
  }

  it("is closed at first, and nothing is sent of it", async () => {
    const sent = listen()
    const { user } = visit("/")
    expect(await screen.findByRole("button", { name: "Tell us more (optional)" })).toHaveAttribute(
      "aria-expanded",
      "false",
    )
    expect(screen.queryByLabelText("Genre")).not.toBeInTheDocument()
    await user.click(await screen.findByRole("button", { name: "Analyze First light" }))
    expect([...(await sent).keys()]).toEqual(["sample"])
  })

  it("goes with the recording, by keyboard alone", async () => {
    const sent = listen()
    const { user } = visit("/")
    ;(await screen.findByRole("button", { name: "Tell us more (optional)" })).focus()
    await user.keyboard("{Enter}")
    await user.type(await screen.findByLabelText("Genre"), "Hip Hop")
    await user.tab()
    await user.selectOptions(screen.getByLabelText("Explicit lyrics"), "Yes")
    await user.tab()
    await user.keyboard("1994")
    await user.click(await screen.findByRole("button", { name: "Analyze First light" }))
    const { sample: _, ...stated } = Object.fromEntries(await sent)
    expect(stated).toEqual({ genre: "Hip Hop", explicit: "true", year: "1994" })
  })

  it("says when a genre is none that the models know", async () => {
    const { user } = visit("/")
    await user.click(await screen.findByRole("button", { name: "Tell us more (optional)" }))
    const genre = await screen.findByLabelText("Genre")
    await user.type(genre, "polka")
    expect(genre).toBeInvalid()
    expect(genre).toHaveAccessibleDescription("None that the models know: choose one of the list")
  })

  it("asks only for what the published models take", async () => {
    server.use(
      http.get("*/api/v1/inputs", () =>
        HttpResponse.json(
          INPUTS.map((input) => ({
            ...input,
            answers: input.name === "year" ? ["charting"] : [],
            choices: [],
          })),
        ),
      ),
    )
    const { user } = visit("/")
    await user.click(await screen.findByRole("button", { name: "Tell us more (optional)" }))
    expect(await screen.findByText(/don't use genre or explicit lyrics/)).toBeVisible()
    expect(screen.getByLabelText("Year of release")).toBeVisible()
    expect(screen.queryByLabelText("Genre")).not.toBeInTheDocument()
  })

  it("stays open, and as it was, when the service refuses it", async () => {
    server.use(http.post("*/api/v1/analyses", () => refuse("variant_unavailable", 422)))
    const { user } = visit("/")
    await user.click(await screen.findByRole("button", { name: "Tell us more (optional)" }))
    await user.type(await screen.findByLabelText("Genre"), "techno")
    await user.click(await screen.findByRole("button", { name: "Analyze First light" }))
    expect(await screen.findByRole("alert")).toHaveTextContent("variant_unavailable")
    expect(await screen.findByLabelText("Genre")).toHaveValue("techno")
  })
})

describe("a report on a track of which something was stated", () => {
  it("names what was used, and what the sound alone gives", async () => {
    answer(STATED)
    visit("/analyses/a1")
    const emerging = await screen.findByRole("figure", { name: "Emerging" })
    expect(emerging).toHaveTextContent(
      "For a track stated as techno, explicit. The sound alone gives 61%, with 3 of 5 votes.",
    )
    expect(screen.getByRole("figure", { name: "Popularity" })).toHaveTextContent("The sound alone gives 33;")
    expect(screen.getByRole("figure", { name: "Charting" })).not.toHaveTextContent("sound alone")
    expect(screen.getByText("genre techno, explicit")).toBeVisible()
  })

  it("says nothing of it where nothing was stated", async () => {
    answer(REPORT)
    visit("/analyses/a1")
    expect(await screen.findByRole("figure", { name: "Emerging" })).not.toHaveTextContent("sound alone")
  })
})
