import { screen, waitFor, within } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { keeping, row } from "@/testing/history"
import { visit } from "@/testing/render"
import { analysis } from "@/testing/report"
import { refuse, server } from "@/testing/server"

const NUMBERS = [1, 2, 3, 4, 5]
const ROWS = NUMBERS.map((number) => row(`a${number}`))

function names(): (string | null)[] {
  const list = screen.getByRole("list", { name: "Analyses" })
  return within(list)
    .getAllByRole("link")
    .map((link) => link.getAttribute("href"))
}

describe("the history", () => {
  it("lists what was analyzed, with both verdicts", async () => {
    server.use(...keeping([row("a1")]).handlers)
    visit("/history")
    const link = await screen.findByRole("link", { name: /a1.mp3/ })
    expect(link).toHaveTextContent("Emerging: hit")
    expect(link).toHaveTextContent("Charting: no hit")
    expect(link).toHaveTextContent("Hit score 57")
  })

  it("asks as its address says, and says in its address what is asked", async () => {
    const { handlers, asked } = keeping(ROWS)
    server.use(...handlers)
    const { user, router } = visit("/history?state=live&charting=no&sort=name")
    await screen.findByRole("list", { name: "Analyses" })
    expect(asked.at(-1)?.toString()).toBe("state=queued&state=running&charting=false&sort=name&limit=50")
    await user.selectOptions(screen.getByLabelText("State"), "Done")
    await user.type(screen.getByLabelText(/^Search names/), "a3")
    await waitFor(() => expect(names()).toEqual(["/analyses/a3"]))
    expect(router.state.location.search).toEqual({
      q: "a3",
      state: "succeeded",
      charting: "no",
      sort: "name",
    })
    await user.click(screen.getByRole("button", { name: "Clear search and filters" }))
    await waitFor(() => expect(router.state.location.search).toEqual({ sort: "name" }))
    expect(screen.getByLabelText(/^Search names/)).toHaveValue("")
  })

  it("shows page after page, and lets the keyboard go on where the new rows begin", async () => {
    server.use(...keeping(ROWS, 2).handlers)
    const { user } = visit("/history")
    expect(await screen.findByText("Shown: 2, with more to come")).toBeVisible()
    await user.click(screen.getByRole("button", { name: "Show more" }))
    await waitFor(() => expect(screen.getByRole("link", { name: /a3.mp3/ })).toHaveFocus())
    expect(names()).toHaveLength(4)
  })

  it("deletes several at once and takes that back", async () => {
    const { handlers, deleted } = keeping(ROWS)
    server.use(...handlers)
    const { user } = visit("/history")
    await user.click(await screen.findByLabelText("Select a2.mp3"))
    await user.keyboard("{Shift>}")
    await user.click(screen.getByLabelText("Select a4.mp3"))
    await user.keyboard("{/Shift}")
    expect(screen.getByText("Selected: 3")).toBeVisible()
    await user.click(screen.getByRole("button", { name: "Delete selected" }))
    await waitFor(() => expect(names()).toEqual(["/analyses/a1", "/analyses/a5"]))
    expect([...deleted]).toEqual(["a2", "a3", "a4"])
    await user.click(await screen.findByRole("button", { name: "Undo" }))
    await waitFor(() => expect(names()).toHaveLength(5))
    expect(deleted.size).toBe(0)
  })

  it("brings back what the service would not delete", async () => {
    server.use(
      http.post("*/api/v1/analyses/delete", () => refuse("database_unavailable", 503)),
      ...keeping(ROWS).handlers,
    )
    const { user } = visit("/history")
    await user.click(await screen.findByRole("button", { name: "Delete a2.mp3" }))
    expect(await screen.findByText("Title of database_unavailable")).toBeVisible()
    await waitFor(() => expect(names()).toHaveLength(5))
  })

  it("compares two to four that are done", async () => {
    server.use(...keeping([...ROWS, row("b", { state: "failed", error_code: "internal_error" })]).handlers)
    const { user, router } = visit("/history")
    await user.click(await screen.findByLabelText("Select all shown"))
    expect(screen.getByRole("button", { name: "Compare" })).toBeDisabled()
    await user.click(screen.getByRole("button", { name: "Unselect all" }))
    await user.click(screen.getByLabelText("Select a1.mp3"))
    await user.click(screen.getByLabelText("Select a3.mp3"))
    await user.click(screen.getByRole("button", { name: "Compare" }))
    await waitFor(() => expect(router.state.location.pathname).toBe("/compare"))
    expect(router.state.location.search).toEqual({ ids: "a1,a3" })
  })

  it("analyzes again what the service can have again, with what was stated", async () => {
    const video = {
      id: "v",
      url: "https://www.youtube.com/watch?v=v",
      title: "T",
      channel: "C",
      thumbnail: null,
    }
    const failed = row("y", { state: "failed", error_code: "youtube_unreachable", hit_score: null })
    const source = { ...failed.source, kind: "youtube" as const, video }
    const sent: unknown[] = []
    server.use(
      http.get("*/api/v1/analyses/y", () =>
        HttpResponse.json({
          ...analysis({ state: "failed" }),
          source,
          stated: { genre: "techno", explicit: null, year: 2019, decade: null },
        }),
      ),
      http.post("*/api/v1/analyses", async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json({ id: "z" }, { status: 202 })
      }),
      ...keeping([{ ...failed, source }]).handlers,
    )
    const { user } = visit("/history")
    await user.click(await screen.findByRole("button", { name: "Try y.mp3 again" }))
    expect(await screen.findByText("y.mp3 is analyzed again.")).toBeVisible()
    expect(sent).toEqual([expect.objectContaining({ url: video.url, genre: "techno", year: 2019 })])
  })

  it("says where there is nothing, and where nothing matches", async () => {
    server.use(...keeping([]).handlers)
    const { user } = visit("/history?q=zebra")
    expect(await screen.findByRole("heading", { name: "Nothing matches" })).toBeVisible()
    const [clear] = screen.getAllByRole("button", { name: "Clear search and filters" })
    await user.click(clear as HTMLElement)
    expect(await screen.findByRole("heading", { name: "Nothing analyzed yet" })).toBeVisible()
  })
})

function read(file: Blob | undefined): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener("load", () => resolve(String(reader.result)))
    reader.readAsText(file ?? new Blob())
  })
}

describe("an export", () => {
  const saved: { name: string; text: Promise<string> }[] = []
  beforeEach(() => {
    saved.length = 0
    const files = new Map<string, Blob>()
    URL.createObjectURL = (file) => {
      files.set(`blob:${files.size}`, file as Blob)
      return `blob:${files.size - 1}`
    }
    URL.revokeObjectURL = () => {}
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      const file = files.get(this.getAttribute("href") ?? "")
      saved.push({ name: this.download, text: read(file) })
    })
  })

  it("has what is on the screen, in its order, and nothing that a spreadsheet takes for a formula", async () => {
    server.use(...keeping([row("a2", {}, "=cmd|x"), row("a1", { hit_score: null })]).handlers)
    const { user } = visit("/history")
    await user.click(await screen.findByRole("button", { name: "Export CSV" }))
    const lines = (await saved[0]?.text)?.split("\r\n") ?? []
    expect(lines[0]).toContain('"name","channel","source","state","analyzed","length_seconds"')
    expect(lines[1]).toContain(`"'=cmd|x",,"upload","succeeded","2026-01-02T03:04:05Z",40,true,false,57`)
    expect(lines[2]).toContain('"a1.mp3",,"upload","succeeded","2026-01-02T03:04:05Z",40,true,false,,')
    expect(lines).toHaveLength(4)
  })

  it("has what is selected, where something is", async () => {
    server.use(...keeping(ROWS).handlers)
    const { user } = visit("/history")
    await user.click(await screen.findByLabelText("Select a2.mp3"))
    await user.click(screen.getByRole("button", { name: "Export JSON" }))
    const rows = JSON.parse((await saved[0]?.text) ?? "[]")
    expect(rows).toEqual([expect.objectContaining({ name: "a2.mp3", hit_score: 57, analysis: "a2" })])
    expect(saved[0]?.name).toMatch(/^spectral-dna-history-\d{4}-\d\d-\d\d\.json$/)
  })
})
