import { screen, waitFor, within } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { afterEach, describe, expect, it, vi } from "vitest"
import { choose } from "@/i18n"
import type { Monitoring } from "@/lib/schema"
import { MONITORING, UNUSED } from "@/testing/monitoring"
import { visit } from "@/testing/render"
import { refuse, server } from "@/testing/server"

function answer(seen: Monitoring) {
  server.use(http.get("*/api/v1/monitoring", () => HttpResponse.json(seen)))
}

/** What is said aloud when it changes. */
const aloud = () => within(screen.getByRole("main")).getByRole("status")

const figure = (name: string | RegExp) => screen.findByRole("figure", { name })

describe("drift", () => {
  it("is told of the shortest days that hold enough, what is nearest to its alarm first", async () => {
    answer(MONITORING)
    visit("/monitoring")
    expect(await screen.findByRole("radio", { name: "30 days" })).toBeChecked()
    const [first, second] = within(await figure("Features")).getAllByRole("listitem")
    expect(first).toHaveTextContent("TempoPSI 0.218, alarm beyond 0.120Moved332 recordings")
    expect(second).toHaveTextContent("Integrated loudness")
    expect(second).toHaveTextContent("Steady")
    expect(screen.getByText(/published distributions of the models for recordings/)).toHaveTextContent(
      "recording-drift.json",
    )
    expect(screen.getByText(/it does not say that answers are wrong/)).toHaveTextContent("at least 0.1")
    expect(aloud()).toHaveTextContent("1 of 4 has moved")
  })

  it("is told of the days in which something has moved, before shorter ones in which nothing has", async () => {
    const [, month] = MONITORING.drift.windows
    if (month === undefined) throw new Error("there is no month")
    const week = { ...month, window: "7d", days: 7, moved: 0 }
    answer({ ...MONITORING, drift: { ...MONITORING.drift, windows: [week, month] } })
    visit("/monitoring")
    expect(await screen.findByRole("radio", { name: "30 days" })).toBeChecked()
    expect(aloud()).toHaveTextContent("1 of 4 has moved")
  })

  it("says of days with too few that nothing is judged, and draws nothing of them", async () => {
    answer(MONITORING)
    const { user } = visit("/monitoring")
    await user.click(await screen.findByRole("radio", { name: "7 days" }))
    const features = await figure("Features")
    expect(within(features).getAllByText("Too few: 34 of 100")).toHaveLength(2)
    expect(features).not.toHaveTextContent("PSI 0")
    expect(screen.getByText(/Below 100 recordings nothing is judged/)).toBeVisible()
    expect(await figure("Emerging: chance")).toHaveTextContent("nothing is drawn of so few recordings")
  })

  it("gives each distribution beside the reference as a table, too", async () => {
    answer(MONITORING)
    const { user } = visit("/monitoring")
    const chance = await figure("Emerging: chance")
    await user.click(within(chance).getByRole("button", { name: /Show as table/ }))
    const rows = within(chance)
      .getAllByRole("row")
      .map((row) => row.textContent)
    expect(rows).toEqual([
      "PartThese daysReference",
      "below 75.6%20.0%30.0%",
      "75.6% to 80.5%50.0%40.0%",
      "80.5% and more30.0%30.0%",
    ])
    await user.selectOptions(screen.getByLabelText("Shown feature"), "Charting, 2010s: votes")
    const votes = await figure("Charting, 2010s: votes")
    await user.click(within(votes).getByRole("button", { name: /Show as table/ }))
    expect(within(votes).getByRole("row", { name: /^5/ })).toHaveTextContent("560.0%50.0%")
  })

  it("can't be told where the models publish no reference", async () => {
    answer({ ...MONITORING, drift: { ...MONITORING.drift, reference: null, windows: [] } })
    visit("/monitoring")
    expect(await screen.findByText(/publish no distributions to compare with/)).toBeVisible()
    expect(aloud()).toHaveTextContent("No reference")
  })
})

describe("calibration", () => {
  it("is told by lens and version with its intervals, and that those who report are no random sample", async () => {
    answer(MONITORING)
    const { user } = visit("/monitoring")
    const emerging = await figure("Emerging, models 2026.1 (in use)")
    expect(emerging).toHaveTextContent("60 outcomes: 85.0% came true (95% interval 73.9% to 91.9%)")
    expect(emerging).toHaveTextContent("0.184; exact chances would show 0.072")
    expect(emerging).toHaveTextContent("popularity is 15 or more, as in training")
    await user.click(within(emerging).getByRole("button", { name: /Show as table/ }))
    expect(within(emerging).getByRole("row", { name: /^60.0%/ })).toHaveTextContent("7too few")
    expect(within(emerging).getByRole("row", { name: /^80.0%/ })).toHaveTextContent("2195.2%77.3% to 99.1%")
    expect(screen.getByText(/no random sample/)).toBeVisible()
    expect(await figure("Popularity and streams")).toHaveTextContent("0.31 (0.05 to 0.53)")
  })

  it("shows no figure from too few outcomes", async () => {
    answer(MONITORING)
    visit("/monitoring")
    expect(await figure("Charting, models 2026.1 (in use)")).toHaveTextContent("Too few: 20 of 30 outcomes")
  })
})

describe("traffic", () => {
  it("tells how analyses ended by day, why some failed, and how long it took", async () => {
    answer(MONITORING)
    const { user } = visit("/monitoring")
    const days = await figure("Analyses by day")
    await user.click(within(days).getByRole("button", { name: /Show as table/ }))
    expect(within(days).getByRole("row", { name: /^Nov 21/ })).toHaveTextContent("Nov 216321")
    expect(await figure("Why analyses failed")).toHaveTextContent("corrupt_audio2")
    expect(await figure("How long it took")).toHaveTextContent("Requests10 ms · 0.1 sec · 2.5 sec")
    expect(screen.getByRole("region", { name: "Traffic" })).toHaveTextContent("23 analyses, last 2 days.")
  })

  it("is left out for who doesn't administer", async () => {
    answer({ ...MONITORING, traffic: null })
    visit("/monitoring")
    expect(await screen.findByText("Traffic is shown to who administers the service.")).toBeVisible()
    expect(screen.queryByRole("figure", { name: "Analyses by day" })).not.toBeInTheDocument()
  })
})

describe("the screen", () => {
  afterEach(() => vi.useRealTimers())

  it("says how it fills, before anything was sent", async () => {
    answer(UNUSED)
    visit("/monitoring")
    expect(await screen.findByRole("heading", { name: "Nothing to watch yet" })).toBeVisible()
    expect(screen.getByText(/drift is judged from 100 recordings on/)).toBeVisible()
    expect(screen.queryByRole("heading", { name: "Drift" })).not.toBeInTheDocument()
  })

  it("tells who may not look who may, and does not ask again", async () => {
    let calls = 0
    server.use(
      http.get("*/api/v1/monitoring", () => {
        calls += 1
        return refuse("forbidden_scope", 403)
      }),
    )
    vi.useFakeTimers({ shouldAdvanceTime: true })
    visit("/monitoring")
    expect(await screen.findByText(/takes a key with the scope “admin”/)).toBeVisible()
    expect(screen.getByRole("link", { name: "To API keys" })).toHaveAttribute("href", "/keys")
    expect(screen.getByRole("alert")).toHaveTextContent("forbidden_scope")
    await vi.advanceTimersByTimeAsync(60_000)
    expect(calls).toBe(1)
  })

  it("asks again by itself, and keeps what it knows when no answer comes", async () => {
    answer(MONITORING)
    vi.useFakeTimers({ shouldAdvanceTime: true })
    visit("/monitoring")
    expect(await screen.findByText(/^As of/)).toBeVisible()
    server.use(http.get("*/api/v1/monitoring", () => refuse("database_unavailable", 503)))
    await vi.advanceTimersByTimeAsync(16_000)
    expect(await screen.findByText(/^The last answer did not come/)).toBeVisible()
    expect(await figure("Features")).toHaveTextContent("Tempo")
    const drift = {
      ...MONITORING.drift,
      windows: MONITORING.drift.windows.map((each) => ({ ...each, moved: 0 })),
    }
    answer({ ...MONITORING, drift })
    await vi.advanceTimersByTimeAsync(16_000)
    await waitFor(() => expect(aloud()).toHaveTextContent("No alarm"))
  })

  it("speaks Turkish and Korean, features and errors too", async () => {
    answer(MONITORING)
    await choose("tr")
    visit("/monitoring")
    expect(await figure("Özellikler")).toHaveTextContent("PSI 0,218, sınır 0,120")
    await choose("ko")
    expect(await figure("특성")).toHaveTextContent("템포")
  })
})
