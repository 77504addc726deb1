import { fireEvent, screen, waitFor, within } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { describe, expect, it } from "vitest"
import { choose } from "@/i18n"
import type { IntelligenceStatus, QueryAnswer } from "@/lib/schema"
import { FINDINGS, POINTS, SAVED, STATUS } from "@/testing/intelligence"
import { visit } from "@/testing/render"
import { refuse, server } from "@/testing/server"

const ROOT = "*/api/v1/intelligence"
const ANSWER: QueryAnswer = {
  columns: ["id", "n"],
  rows: [["0123456789ab", 18868]],
  is_cut: false,
  seconds: 0.06,
}

/** A service that has published a report and loaded tracks; what it is asked in SQL is written down. */
function serve(status: Partial<IntelligenceStatus> = {}): string[] {
  const asked: string[] = []
  server.use(
    http.get(ROOT, () => HttpResponse.json({ ...STATUS, ...status })),
    http.get(`${ROOT}/report`, () => HttpResponse.json(FINDINGS)),
    http.get(`${ROOT}/tracks`, () => HttpResponse.json(POINTS)),
    http.get(`${ROOT}/queries`, () => HttpResponse.json(SAVED)),
    http.get(`${ROOT}/sql`, ({ request }) => {
      asked.push(new URL(request.url).search)
      return HttpResponse.json(ANSWER)
    }),
  )
  return asked
}

const table = (name: string) => screen.findByRole("region", { name: `Table: ${name}` })

describe("the overview", () => {
  it("sets what was claimed beside what was measured, with interval, number, verdict and reason", async () => {
    serve()
    visit("/intelligence")
    const rows = within(await table("Claimed, measured, why they differ")).getAllByRole("row")
    expect(rows[1]).toHaveTextContent(
      "R² of streams by the forest0.8470.490.47 to 0.5117,163 recordingsRefutedThe same artists stood on both sides.",
    )
    expect(rows[2]).toHaveTextContent("not measuredOpen")
  })

  it("tells findings, indicators, the data's quality and the run, and gives the report as files", async () => {
    serve()
    visit("/intelligence")
    expect(await screen.findByText("About half can be told after release.")).toBeVisible()
    expect(screen.getByText("46M streams")).toBeVisible()
    expect(screen.getByText(/95% interval 44M to 48M/)).toHaveTextContent("17,163 recordings")
    expect(screen.getByText(/94.2 of 100/)).toBeVisible()
    expect(within(await table("Data quality")).getByRole("row", { name: /^Complete/ })).toHaveTextContent(
      "97%30%",
    )
    expect(screen.getByText("ab".repeat(32))).toBeVisible()
    expect(screen.getByRole("link", { name: /HTML/ })).toHaveAttribute(
      "href",
      "/api/v1/intelligence/report.html",
    )
    expect(screen.getByRole("link", { name: /JSON/ })).toHaveAttribute("download", "executive_report.json")
  })

  it("without a report says how the operator publishes one, and asks for none", async () => {
    serve({ run: null })
    server.use(http.get(`${ROOT}/report`, () => refuse("intelligence_not_published", 404)))
    visit("/intelligence")
    expect(await screen.findByRole("heading", { name: "No report is published yet" })).toBeVisible()
    expect(screen.getByText(/crossplatform run .* --publish/)).toBeVisible()
  })

  it("keeps the report's English marked as such in another language", async () => {
    serve()
    await choose("tr")
    visit("/intelligence")
    expect(await screen.findByText("About half can be told after release.")).toHaveAttribute("lang", "en")
    expect(screen.getByText("Çürütüldü")).toBeVisible()
    expect(screen.getByText("46 Mn dinlenme")).toBeVisible()
  })
})

describe("drivers", () => {
  it("stand by family, the most telling first, and follow what is predicted", async () => {
    serve()
    const { user, router } = visit("/intelligence?view=drivers")
    const after = await screen.findByRole("figure", { name: "After release" })
    const [first, second] = within(after).getAllByRole("listitem")
    expect(first).toHaveTextContent("Views (logarithm)0.49 (0.47 to 0.51)")
    await waitFor(() => expect(second).toHaveTextContent(/^Energy/))
    const models = await table("Left out in turn")
    expect(within(models).getByRole("row", { name: /^After release, boosted trees/ })).toHaveTextContent(
      "0.490.47 to 0.51folds 0.46 to 0.5217,163",
    )
    await user.click(screen.getByRole("radio", { name: /^A hit/ }))
    expect(await screen.findByRole("figure", { name: "Before release" })).toHaveTextContent(
      "Licensed content",
    )
    expect(router.state.location.search).toEqual({ view: "drivers", target: "hit" })
  })
})

describe("hypotheses", () => {
  it("have a verdict in words, a finding, evidence by unit with the line of the claim, and folded conditions", async () => {
    serve()
    const { user } = visit("/intelligence?view=hypotheses")
    expect(await screen.findByText("Weakened")).toBeVisible()
    expect(screen.getByText("Not so many more once like is compared with like.")).toBeVisible()
    const evidence = screen.getByRole("figure", { name: "Evidence: H2, official video" })
    expect(evidence).toHaveTextContent("what was claimed, 1.3×")
    await user.click(within(evidence).getByRole("button", { name: /Show as table/ }))
    expect(within(evidence).getByRole("row", { name: /^Mean streams/ })).toHaveTextContent(
      "1.7×1.5× to 1.9×16,000<0.001Bootstrap by artist.",
    )
    expect(await table("Further evidence: H2, official video")).toHaveTextContent("E-value1.7 (1.5 to 1.9)")
    expect(screen.getByText("Nothing unmeasured decides both.")).not.toBeVisible()
    await user.click(screen.getByText("1 assumption"))
    expect(screen.getByText("Nothing unmeasured decides both.")).toBeVisible()
    expect(screen.queryByText(/caveat/)).not.toBeInTheDocument()
    expect(screen.getByRole("row", { name: /two weeks/ })).toHaveTextContent("Weekly counts of both.")
  })
})

describe("indicators", () => {
  it("have their definition, and bands say where there were too few", async () => {
    serve()
    const { user } = visit("/intelligence?view=indicators")
    expect(await screen.findByRole("row", { name: /^Median streams/ })).toHaveTextContent(
      "46M streams44M to 48M17,163Half of the recordings",
    )
    const tempo = screen.getByRole("figure", { name: "Tempo (BPM)" })
    expect(tempo).toHaveTextContent("below 80too few, 12 recordings")
    await user.click(within(tempo).getByRole("button", { name: /Show as table/ }))
    expect(within(tempo).getByRole("row", { name: /^80/ })).toHaveTextContent(
      "80 to 1003,90049M46M to 52M10.2%",
    )
    expect(screen.getByText(/Of 17,163 recordings that a second table names, 900 are/)).toBeVisible()
  })
})

describe("streams against views", () => {
  it("lists what is within bounds that are typed, fifty at first, with a link to each track", async () => {
    serve()
    const { user } = visit("/intelligence?view=scatter")
    fireEvent.change(await screen.findByLabelText("Views from"), { target: { value: "10001" } })
    expect(await screen.findByText("120 recordings, the most streamed first.")).toBeVisible()
    expect(within(await table("Recordings chosen")).getAllByRole("row")).toHaveLength(51)
    await user.click(screen.getByRole("button", { name: "Show 50 more" }))
    expect(within(await table("Recordings chosen")).getAllByRole("row")).toHaveLength(101)
    fireEvent.change(screen.getByLabelText("Views up to"), { target: { value: "11500" } })
    expect(await screen.findByText("2 recordings, the most streamed first.")).toBeVisible()
    expect(screen.getByRole("link", { name: "Song 2" })).toHaveAttribute(
      "href",
      "/catalogue?q=Song+2+%C3%89mile",
    )
    expect(screen.getByRole("link", { name: "Song 1" })).toHaveAttribute(
      "href",
      `https://open.spotify.com/track/${"1".padStart(22, "0")}`,
    )
    expect(screen.getByRole("row", { name: /^Song 2/ })).toHaveTextContent("2×")
    await user.click(screen.getByRole("button", { name: "Take the bounds away" }))
    expect(screen.queryByRole("region", { name: "Recordings chosen" })).not.toBeInTheDocument()
  })

  it("is searched without marks on letters, and the address keeps the words", async () => {
    serve()
    const { user, router } = visit("/intelligence?view=scatter")
    await user.type(await screen.findByLabelText("Highlight by title or artist"), "emile 120")
    expect(await screen.findByText("1 recording, the most streamed first.")).toBeVisible()
    await waitFor(() => expect(router.state.location.search).toEqual({ view: "scatter", q: "emile 120" }))
  })

  it("has its shape as a table, by powers of ten of views", async () => {
    serve()
    const { user } = visit("/intelligence?view=scatter")
    const figure = await screen.findByRole("figure", { name: "Streams against views" })
    expect(figure).toHaveTextContent("120 of 17,163 recordings")
    await user.click(within(figure).getByRole("button", { name: /Show as table/ }))
    expect(within(figure).getAllByRole("row")).toHaveLength(5)
  })

  it("without tracks says how the operator loads them", async () => {
    serve({ tracks: null, sql: false })
    visit("/intelligence?view=scatter")
    expect(await screen.findByText(/--database ADDRESS/)).toBeVisible()
  })
})

describe("the explorer", () => {
  it("asks a question that stands ready, and keeps it in the address", async () => {
    const asked = serve()
    const { user, router } = visit("/intelligence?view=explorer")
    await user.click(await screen.findByRole("button", { name: "Runs that filled these tables" }))
    expect(await screen.findByText("1 row. It took 0.1 sec.")).toBeVisible()
    expect(within(await table("Answer")).getByRole("row", { name: /^0123/ })).toHaveTextContent("18,868")
    expect(screen.getByLabelText("Question in SQL")).toHaveValue("SELECT id FROM runs")
    expect(router.state.location.search).toEqual({ view: "explorer", sql: "SELECT id FROM runs", rows: 100 })
    expect(asked).toHaveLength(1)
    expect(screen.getByRole("link", { name: "As CSV" })).toHaveAttribute(
      "href",
      "/api/v1/intelligence/sql.csv?q=SELECT+id+FROM+runs&rows=100",
    )
    expect(screen.getByRole("button", { name: "Named by the service" })).toBeVisible()
  })

  it("asks by Ctrl and Enter, no more rows than the service gives, and the same again", async () => {
    const asked = serve({ most_rows: 40 })
    const { user } = visit("/intelligence?view=explorer")
    const editor = await screen.findByLabelText("Question in SQL")
    await user.type(editor, "SELECT 2{Control>}{Enter}{/Control}")
    await screen.findByText(/^1 row/)
    expect(asked).toEqual(["?q=SELECT%202&rows=40"])
    expect(editor).toHaveFocus()
    await user.keyboard("{Control>}{Enter}{/Control}")
    await waitFor(() => expect(asked).toHaveLength(2))
  })

  it("words what was wrong with a question by its code", async () => {
    serve()
    server.use(http.get(`${ROOT}/sql`, () => refuse("query_refused", 422)))
    await choose("tr")
    visit("/intelligence?view=explorer&sql=DELETE")
    expect(await screen.findByRole("alert")).toHaveTextContent("query_refused")
    expect(screen.getByRole("alert")).not.toHaveTextContent("Title of query_refused")
  })

  it("says so where no questions are taken", async () => {
    serve({ sql: false })
    visit("/intelligence?view=explorer")
    expect(await screen.findByText(/takes no questions in SQL/)).toBeVisible()
  })
})
