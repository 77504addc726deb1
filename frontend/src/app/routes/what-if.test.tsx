import { screen, waitFor, within } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { beforeEach, describe, expect, it } from "vitest"
import type { Counterfactuals, PredictionRequest } from "@/lib/schema"
import { SIMILAR } from "@/testing/catalogue"
import { visit } from "@/testing/render"
import { server } from "@/testing/server"
import { serveWhatIf } from "@/testing/what-if"

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

describe("what if", () => {
  it("finds songs like a setting by a press, and says of an exact one that it has these values", async () => {
    const bodies: { values: Record<string, number> }[] = []
    const [near] = SIMILAR.tracks
    const exact = { ...near, distance: 0, closest: ["tempo", "energy"], furthest: [] }
    server.use(
      http.post("*/api/v1/similar", async ({ request }) => {
        bodies.push((await request.json()) as (typeof bodies)[number])
        return HttpResponse.json({ ...SIMILAR, tracks: [exact] })
      }),
    )
    const { user } = visit(PAGE)
    const find = await screen.findByRole("button", { name: "Find songs like this setting" })
    expect(bodies).toEqual([])
    await user.click(find)
    expect(await screen.findByText("Has these very values.")).toBeVisible()
    expect(screen.getByText(/A setting is no recording/)).toBeVisible()
    expect(find).toHaveFocus()
    expect(bodies[0]?.values).toMatchObject({ tempo: 119.94 })
    expect(bodies[0]?.values).not.toHaveProperty("mode")
    ;(await tempo()).focus()
    await user.keyboard("{PageUp}")
    expect(await screen.findByText("The sliders have moved since.")).toBeVisible()
    await user.click(screen.getByRole("button", { name: "Find again" }))
    await waitFor(() => expect(bodies.at(-1)?.values).toMatchObject({ tempo: 140 }))
  })

  it("offers what a person can change and the models take, and starts at the original", async () => {
    visit(PAGE)
    expect(await tempo()).toHaveAttribute("aria-valuetext", "119.9 BPM")
    expect(screen.getAllByRole("slider").map((each) => each.getAttribute("aria-valuetext"))).toEqual([
      "0.64",
      "119.9 BPM",
      "0:40",
    ])
    expect(screen.getByLabelText("Mode")).toHaveDisplayValue("major")
    await waitFor(() => expect(row("Chance")).toHaveTextContent("81%no change81%"))
    expect(asked[0]).toMatchObject({
      explain: false,
      set: "recording",
      decade: "2010s",
      features: { tempo: 119.94 },
    })
    expect(screen.getByText("The model's view, not advice.")).toBeVisible()
  })

  it("answers a move by keyboard, says what changed, and keeps it in the address", async () => {
    const { user, router } = visit(PAGE)
    ;(await tempo()).focus()
    await user.keyboard("{PageUp}")
    await waitFor(() => expect(row("Chance")).toHaveTextContent("70%−11.0, lower81%"))
    expect(row("Votes, emerging")).toHaveTextContent("2 of 5−2, lower4 of 5")
    expect(row("Popularity|popularity")).toHaveTextContent("36−5.0, lower41")
    expect(screen.getAllByText("turned")).toHaveLength(2)
    await waitFor(() => expect(router.state.location.search).toEqual({ tempo: 140 }))
    expect(screen.getByText(/was 119.9 BPM/)).toBeVisible()
  })

  it("ends a run of moves by asking for the last of them", async () => {
    const { user } = visit(PAGE)
    ;(await tempo()).focus()
    await user.keyboard("{ArrowRight>8/}")
    await waitFor(() => expect(asked.at(-1)?.features.tempo).toBe(136))
  })

  it("begins where the address says, within what is valid", async () => {
    visit(`${PAGE}?tempo=150&danceability=7&mode=0&onset_strength=3&nonsense=1`)
    expect(await tempo()).toHaveAttribute("aria-valuetext", "150.0 BPM")
    expect(screen.getByLabelText("Mode")).toHaveDisplayValue("minor")
    expect(screen.getByRole("slider", { name: "Danceability" })).toHaveAttribute("aria-valuetext", "1.00")
    await waitFor(() => expect(row("Chance")).toHaveTextContent("70%"))
  })

  it("takes any valid number typed, and says what would be valid of others", async () => {
    const { user } = visit(PAGE)
    await tempo()
    const field = screen.getByRole("spinbutton", { name: "Tempo" })
    await user.clear(field)
    await user.type(field, "999")
    expect(screen.getByText("20 to 300")).toBeVisible()
    await user.clear(field)
    await user.type(field, "220")
    expect(
      await screen.findByText(/Outside of what the models were trained on \(32.0 BPM to 243.0 BPM\)/),
    ).toBeVisible()
    expect(screen.getByRole("slider", { name: "Tempo" })).toHaveAttribute("aria-valuetext", "220.0 BPM")
  })

  it("takes back the last step, one feature, and all", async () => {
    const { user } = visit(PAGE)
    await user.selectOptions(await screen.findByLabelText("Mode"), "minor")
    ;(await tempo()).focus()
    await user.keyboard("{PageUp}")
    await user.click(screen.getByRole("button", { name: "Undo" }))
    expect(await tempo()).toHaveAttribute("aria-valuetext", "119.9 BPM")
    expect(screen.getByLabelText("Mode")).toHaveDisplayValue("minor")
    await user.click(screen.getByRole("button", { name: "Reset Mode" }))
    expect(screen.getByLabelText("Mode")).toHaveDisplayValue("major")
    expect(screen.getByRole("button", { name: "Reset all" })).toBeDisabled()
    await user.click(screen.getByRole("button", { name: "Undo" }))
    await user.click(screen.getByRole("button", { name: "Reset all" }))
    expect(screen.getByLabelText("Mode")).toHaveDisplayValue("major")
  })

  it("moves the sliders to a suggested move at one click", async () => {
    const standing = { hit: true, votes: 4, probability: 0.8, likeness: null, popularity: 41, hit_score: 57 }
    const found: Counterfactuals = {
      lens: "emerging",
      decade: null,
      goal: "flip",
      target: null,
      outcome: "found",
      before: standing,
      moves: [
        {
          changes: [{ feature: "tempo", before: 119.94, after: 132, size: 0.4 }],
          size: 0.4,
          after: { ...standing, hit: false, votes: 2 },
          stability: 0.7,
          sentence: "Tempo from 119.9 to 132.0 BPM alone would leave 2 of 5 votes.",
        },
      ],
      nearest: null,
      sentence: "Changing at most three features would turn this majority.",
      note: "It is no advice.",
      models: "2026.1",
    }
    server.use(http.post("*/api/v1/counterfactuals", () => HttpResponse.json(found)))
    const { user } = visit(PAGE)
    await tempo()
    const moves = screen.getByRole("region", { name: "What would change the vote" })
    await user.click(within(moves).getByRole("button", { name: "Emerging" }))
    await user.click(await within(moves).findByRole("button", { name: "Move the sliders there" }))
    expect(await tempo()).toHaveAttribute("aria-valuetext", "132.0 BPM")
    expect(screen.getByRole("heading", { name: "What the models would say" })).toHaveFocus()
    await waitFor(() => expect(row("Votes, emerging")).toHaveTextContent("2 of 5"))
    expect(within(moves).getByText(/These start from earlier values/)).toBeVisible()
  })
})
