import { screen, waitFor, within } from "@testing-library/react"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { saveText } from "@/lib/save"
import { serveComparison } from "@/testing/compare"
import { visit } from "@/testing/render"

vi.mock("@/lib/save", () => ({ saveText: vi.fn() }))

beforeEach(() => {
  vi.mocked(saveText).mockClear()
  serveComparison()
})

async function differences() {
  return screen.findByRole("table", { name: "Feature by feature" })
}

function order(table: HTMLElement): (string | undefined)[] {
  return [...table.querySelectorAll<HTMLElement>("tr[data-feature]")].map((row) => row.dataset["feature"])
}

describe("two tracks", () => {
  it("stand side by side with their verdicts, intervals, votes and differences", async () => {
    visit("/compare?ids=a1,a2")
    const table = await differences()
    expect(document.title).toContain("Compare song.mp3, =other, song.mp3")
    expect(screen.getByRole("figure", { name: "DNA, one over another" })).toBeVisible()
    expect(screen.getByText(/All intervals overlap/)).toBeVisible()
    expect(screen.getByText("They were compared with the music of different decades.")).toBeVisible()
    expect(screen.getByText("5 of 5 models vote the same on all of them.")).toBeVisible()
    const row = within(table).getByRole("row", { name: /Danceability/ })
    expect(row).toHaveTextContent("Danceability0.6471st percentile0.205th percentile66differs")
    expect(within(table).getByRole("row", { name: /Energy/ })).toHaveTextContent("0may be alike")
  })

  it("are sorted by how far apart they stand, by group or over all, and can be cut to what differs", async () => {
    const { user } = visit("/compare?ids=a1,a2")
    const table = await differences()
    expect(order(table).slice(0, 2)).toEqual(["danceability", "energy"])
    await user.click(screen.getByLabelText("By group"))
    expect(order(await differences())[0]).toBe("danceability")
    expect(screen.queryByRole("rowheader", { name: "Character" })).not.toBeInTheDocument()
    await user.click(screen.getByLabelText("Only what differs beyond measuring error"))
    expect(order(await differences())).toEqual(["danceability"])
    expect(screen.getByText("1 of 10 features")).toBeVisible()
  })

  it("are saved as they are shown, and no name becomes a formula", async () => {
    const { user } = visit("/compare?ids=a2,a1")
    await differences()
    await user.click(screen.getByLabelText("Only what differs beyond measuring error"))
    await user.click(screen.getByRole("button", { name: "Save as CSV" }))
    const [name, type, text] = vi.mocked(saveText).mock.calls[0] ?? []
    expect([name, type]).toEqual(["comparison.csv", "text/csv"])
    expect(text?.split("\r\n")).toEqual([
      'Group,Feature,Unit,"A: =other, song.mp3","A: =other, song.mp3, percentile",B: song.mp3,"B: song.mp3, percentile","Apart, in percentile points",Beyond measuring error',
      "Character,Danceability,,0.20,5,0.64,71,66,differs",
      "",
    ])
  })

  it("change places and leave, in the address as well", async () => {
    const { user, router } = visit("/compare?ids=a1,a2")
    await differences()
    await user.click(screen.getByRole("button", { name: "Move song.mp3 to the back" }))
    await waitFor(() => expect(router.state.location.search).toEqual({ ids: "a2,a1" }))
    expect(screen.getByText("song.mp3 is now 2 of 2.")).toBeInTheDocument()
    await user.click(screen.getByRole("button", { name: "Remove song.mp3" }))
    await waitFor(() => expect(router.state.location.search).toEqual({ ids: "a2" }))
    expect(screen.getByRole("heading", { name: "The tracks" })).toHaveFocus()
    expect(screen.queryByRole("table", { name: "Feature by feature" })).not.toBeInTheDocument()
  })
})
