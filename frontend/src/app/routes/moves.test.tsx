import { screen, within } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { beforeEach, describe, expect, it } from "vitest"
import type { Counterfactuals } from "@/lib/schema"
import { visit } from "@/testing/render"
import { analysis, CALM, REPORT } from "@/testing/report"
import { refuse, server } from "@/testing/server"

const STANDING = { hit: true, votes: 4, probability: 0.8, likeness: null, popularity: 41, hit_score: 57 }

const FOUND: Counterfactuals = {
  lens: "emerging",
  decade: null,
  goal: "flip",
  target: null,
  outcome: "found",
  before: STANDING,
  moves: [
    {
      changes: [{ feature: "tempo", before: 119.94, after: 132, size: 0.42 }],
      size: 0.42,
      after: { ...STANDING, hit: false, votes: 2, popularity: 39.6 },
      stability: 0.61,
      sentence: "Tempo from 119.9 to 132.0 BPM alone would leave 2 of 5 votes.",
    },
  ],
  nearest: null,
  sentence: "Changing at most three features would turn this majority.",
  note: "It is no advice.",
  models: "tiny",
}

async function section() {
  return screen.findByRole("region", { name: "What would change the vote" })
}

describe("what would change the vote", () => {
  const asked: unknown[] = []

  beforeEach(() => {
    asked.length = 0
    server.use(
      http.get("*/api/v1/analyses/a1", () =>
        HttpResponse.json(analysis({ state: "succeeded", report: REPORT })),
      ),
      http.post("*/api/v1/counterfactuals", async ({ request }) => {
        asked.push(await request.json())
        return HttpResponse.json(FOUND)
      }),
    )
  })

  it("is searched only when asked, by keyboard, for what was measured", async () => {
    const { user } = visit("/analyses/a1")
    const own = await section()
    expect(asked).toEqual([])
    within(own).getByRole("button", { name: "Emerging" }).focus()
    await user.keyboard("{Enter}")
    expect(await within(own).findByText(/alone would leave 2 of 5 votes/)).toBeVisible()
    expect(within(own).getByText("It is no advice.")).toBeVisible()
    expect(asked).toMatchObject([{ lens: "emerging", features: { tempo: 119.94 }, set: "recording" }])
    expect(within(own).getByRole("button", { name: "Emerging" })).toHaveAttribute("aria-pressed", "true")
  })

  it("is also a table", async () => {
    const { user } = visit("/analyses/a1")
    const own = await section()
    await user.click(within(own).getByRole("button", { name: "Emerging" }))
    await user.click(await within(own).findByRole("button", { name: /table/i }))
    const row = within(own).getByRole("row", { name: /Tempo/ })
    expect(row).toHaveTextContent("Tempo 119.9 BPM → 132.0 BPM0.42 of 54061%")
  })

  it("asks each lens for its own decade", async () => {
    const { user } = visit("/analyses/a1")
    await user.click(within(await section()).getByRole("button", { name: "Charting" }))
    await within(await section()).findByText("It is no advice.")
    expect(asked).toMatchObject([{ lens: "charting", decade: "2010s" }])
  })

  it("shows the closest where nothing turns it", async () => {
    const [nearest] = FOUND.moves
    server.use(
      http.post("*/api/v1/counterfactuals", () =>
        HttpResponse.json({ ...FOUND, outcome: "none", moves: [], nearest, sentence: "Nothing would." }),
      ),
    )
    const { user } = visit("/analyses/a1")
    await user.click(within(await section()).getByRole("button", { name: "Emerging" }))
    expect(await within(await section()).findByText("Nothing would.")).toBeVisible()
    expect(within(await section()).getByText(/Tempo from/)).toBeVisible()
  })

  it("says what went wrong", async () => {
    server.use(http.post("*/api/v1/counterfactuals", () => refuse("took_too_long", 503)))
    const { user } = visit("/analyses/a1")
    await user.click(within(await section()).getByRole("button", { name: "Emerging" }))
    expect(await within(await section()).findByRole("alert")).toHaveTextContent("took_too_long")
  })

  it("is not offered where no one voted", async () => {
    server.use(
      http.get("*/api/v1/analyses/a1", () =>
        HttpResponse.json(analysis({ state: "succeeded", report: CALM })),
      ),
    )
    visit("/analyses/a1")
    await screen.findByRole("heading", { level: 1 })
    expect(screen.queryByText("What would change the vote")).not.toBeInTheDocument()
  })
})
