import { screen } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { describe, expect, it } from "vitest"
import { STATUS } from "@/testing/intelligence"
import { PLANNER } from "@/testing/planner"
import { visit } from "@/testing/render"
import { refuse, server } from "@/testing/server"

const ROOT = "*/api/v1/intelligence"
const MOOD = {
  language: "en",
  lines: 4,
  judged: 4,
  value: 0.1,
  low: -0.6,
  high: 0.8,
  positive: 0.5,
  negative: 0.25,
  course: [0.6, 0.4, -0.2],
  notes: [{ key: "mood_words", text: "…", numbers: {} }],
}

function serve(): string[] {
  const asked: string[] = []
  server.use(
    http.get(ROOT, () => HttpResponse.json(STATUS)),
    http.get(`${ROOT}/planner`, () => HttpResponse.json(PLANNER)),
    http.post(`${ROOT}/predictions`, () => refuse("streams_models_missing", 404)),
    http.post(`${ROOT}/mood`, async ({ request }) => {
      asked.push(((await request.json()) as { text: string }).text)
      return HttpResponse.json(MOOD)
    }),
  )
  return asked
}

describe("the mood of words", () => {
  it("is told when asked, with its interval, its shares, its course and what it can't know", async () => {
    const asked = serve()
    const { user } = visit("/intelligence?view=planner")
    await user.type(await screen.findByLabelText("Caption or lyrics"), "I love it")
    expect(asked).toEqual([])
    await user.click(screen.getByRole("button", { name: "Judge the mood" }))
    expect(await screen.findByText("+0.10")).toBeVisible()
    expect(asked).toEqual(["I love it"])
    expect(screen.getByText(/−0.60 to \+0.80/)).toHaveTextContent("4 lines")
    expect(screen.getByText("50% of the lines are glad, 25% gloomy")).toBeVisible()
    expect(screen.getByRole("figure", { name: "Along the text" })).toBeVisible()
    expect(screen.getByText(/irony, and what a line means/)).toBeVisible()
  })

  it("of words in another language nothing is told", async () => {
    serve()
    const notes = [{ key: "mood_language", text: "…", numbers: {} }]
    const none = { value: null, low: null, high: null, positive: null, negative: null, course: [], notes }
    server.use(http.post(`${ROOT}/mood`, () => HttpResponse.json({ ...MOOD, ...none, language: "tr" })))
    const { user } = visit("/intelligence?view=planner")
    await user.type(await screen.findByLabelText("Caption or lyrics"), "Merhaba")
    await user.click(screen.getByRole("button", { name: "Judge the mood" }))
    expect(await screen.findByText(/Only English words can be judged/)).toBeVisible()
  })

  it("that could not be judged can be asked again", async () => {
    serve()
    server.use(http.post(`${ROOT}/mood`, () => refuse("too_many_predictions", 503)))
    const { user } = visit("/intelligence?view=planner")
    await user.type(await screen.findByLabelText("Caption or lyrics"), "I love it")
    await user.click(screen.getByRole("button", { name: "Judge the mood" }))
    expect(await screen.findAllByRole("alert")).not.toHaveLength(0)
  })
})
