import { screen, waitFor, within } from "@testing-library/react"
import { delay, HttpResponse, http } from "msw"
import { beforeEach, describe, expect, it } from "vitest"
import type { PredictionRequest } from "@/lib/schema"
import { visit } from "@/testing/render"
import { CALM } from "@/testing/report"
import { refuse, server } from "@/testing/server"
import { JUDGED, judge, predicted, serveWhatIf } from "@/testing/what-if"

const PAGE = "/analyses/a1/what-if"
let asked: readonly PredictionRequest[] = []

function row(label: string) {
  return within(screen.getByRole("table", { name: /The answer now/ })).getByRole("row", {
    name: new RegExp(label),
  })
}

async function tempo() {
  return screen.findByRole("slider", { name: "Tempo" })
}

beforeEach(() => {
  asked = serveWhatIf()
})

describe("a service in trouble", () => {
  it("that is busy is asked again, while the last answer stays", async () => {
    let refusals = 1
    const { user } = visit(PAGE)
    await waitFor(() => expect(asked).toHaveLength(1))
    server.use(
      http.post("*/api/v1/predictions", () => {
        if (refusals === 0) return HttpResponse.json(predicted(2, 0.7, 36))
        refusals -= 1
        return HttpResponse.json(
          { code: "too_many_predictions", status: 503, title: "", detail: "", advice: "" },
          { status: 503, headers: { "Retry-After": "1" } },
        )
      }),
    )
    ;(await tempo()).focus()
    await user.keyboard("{PageUp}")
    expect(await screen.findByText(/The service has much to do/)).toBeVisible()
    expect(row("Chance")).toHaveTextContent("81%")
    await waitFor(() => expect(row("Chance")).toHaveTextContent("70%"))
    expect(screen.queryByText(/The service has much to do/)).not.toBeInTheDocument()
  })

  it("that is silent is said to be, and the sliders stay", async () => {
    const { user } = visit(PAGE)
    await waitFor(() => expect(asked).toHaveLength(1))
    server.use(http.post("*/api/v1/predictions", () => HttpResponse.error()))
    ;(await tempo()).focus()
    await user.keyboard("{PageUp}")
    expect(await screen.findByText(/The service does not answer/)).toBeVisible()
    expect(await tempo()).toHaveAttribute("aria-valuetext", "140.0 BPM")
  })

  it("that refuses says why", async () => {
    server.use(http.post("*/api/v1/predictions", () => refuse("variant_unavailable", 409)))
    visit(PAGE)
    expect(await screen.findByRole("alert")).toHaveTextContent("variant_unavailable")
  })

  it("that answers late never overtakes a later move", async () => {
    server.use(
      http.post("*/api/v1/predictions", async ({ request }) => {
        const body = (await request.json()) as PredictionRequest
        if (body.features.tempo > 130 && body.features.tempo < 145) await delay(400)
        return HttpResponse.json(body.features.tempo > 145 ? predicted(1, 0.5, 20) : judge(body))
      }),
    )
    const { user } = visit(PAGE)
    ;(await tempo()).focus()
    await user.keyboard("{PageUp}")
    await new Promise((resume) => setTimeout(resume, 150))
    await user.keyboard("{PageUp}")
    await waitFor(() => expect(row("Chance")).toHaveTextContent("50%"))
    await new Promise((resume) => setTimeout(resume, 500))
    expect(row("Chance")).toHaveTextContent("50%")
  })
})

describe("where there is nothing to change", () => {
  it("says so of a recording without votes, and leads on", async () => {
    serveWhatIf({ report: CALM })
    visit(PAGE)
    expect(await screen.findByText(/gave no verdict/)).toBeVisible()
    expect(screen.getByRole("link", { name: "Start from a median track" })).toHaveAttribute(
      "href",
      "/what-if",
    )
  })

  it("says so of an analysis without a report", async () => {
    serveWhatIf({ state: "running", report: null })
    visit(PAGE)
    expect(await screen.findByText(/has no report yet/)).toBeVisible()
  })

  it("says so of an analysis that is gone", async () => {
    server.use(http.get("*/api/v1/analyses/a1", () => refuse("analysis_not_found", 404)))
    visit(PAGE)
    expect(await screen.findByRole("alert")).toHaveTextContent("analysis_not_found")
  })

  it("starts from a median track without any recording", async () => {
    const { user, router } = visit("/what-if")
    expect(await tempo()).toHaveAttribute("aria-valuetext", "122.8 BPM")
    expect(screen.getByText(/No real track measures exactly so/)).toBeVisible()
    ;(await tempo()).focus()
    await user.keyboard("{PageUp}")
    await waitFor(() => expect(router.state.location.search).toEqual({ tempo: 142 }))
  })
})

describe("other models", () => {
  it("than those of the report are named", async () => {
    serveWhatIf({ report: { ...JUDGED, models: { ...JUDGED.models, version: "2025.9" } } })
    visit(PAGE)
    expect(await screen.findByText(/made by models 2025.9/)).toBeVisible()
  })
})

describe("the report", () => {
  it("leads here", async () => {
    const { user } = visit("/analyses/a1")
    await user.click(await screen.findByRole("link", { name: "What if …" }))
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(
      "What if it measured differently?",
    )
  })
})
