import { screen, waitFor, within } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { rowsOf } from "@/features/export/rows"
import type { FeatureInfo } from "@/lib/schema"
import { csv } from "@/lib/table-file"
import { FEATURES } from "@/testing/features"
import { visit } from "@/testing/render"
import { analysis, REPORT, stages } from "@/testing/report"
import { refuse, server } from "@/testing/server"

const LINK = { id: "s1", created: "2026-01-02T03:04:05Z", expires: "2026-02-01T03:04:05Z" }
const LINKS = "*/api/v1/analyses/a1/share"

beforeEach(() => {
  const done = analysis({ state: "succeeded", stages: stages(7), report: REPORT })
  server.use(http.get("*/api/v1/analyses/a1", () => HttpResponse.json(done)))
})

async function openDialog() {
  const { user } = visit("/analyses/a1")
  await user.click(await screen.findByRole("button", { name: "Share" }))
  return { user, dialog: within(await screen.findByRole("dialog")) }
}

describe("sharing a report", () => {
  it("makes a link that lasts as long as asked, and copies it aloud", async () => {
    const asked: unknown[] = []
    server.use(
      http.get(LINKS, () => HttpResponse.json(asked.length > 0 ? [LINK] : [])),
      http.post(LINKS, async ({ request }) => {
        asked.push(await request.json())
        return HttpResponse.json({ ...LINK, token: "t0", path: "/s/t0" }, { status: 201 })
      }),
    )
    const { user, dialog } = await openDialog()
    expect(await dialog.findByText(/nobody but you can read/)).toBeVisible()
    await user.selectOptions(dialog.getByLabelText("The link works for"), "a week")
    await user.click(dialog.getByRole("button", { name: "Make a link" }))
    expect(await dialog.findByLabelText("Your new link")).toHaveValue(`${location.origin}/s/t0`)
    expect(asked).toEqual([{ days: 7 }])
    await user.click(dialog.getByRole("button", { name: /^Copy/ }))
    expect(await dialog.findByText("Copied")).toBeVisible()
    expect(await navigator.clipboard.readText()).toBe(`${location.origin}/s/t0`)
    expect(await dialog.findByText("Made just now")).toBeVisible()
  })

  it("ends a link", async () => {
    let links = [LINK]
    server.use(
      http.get(LINKS, () => HttpResponse.json(links)),
      http.delete(`${LINKS}/s1`, () => {
        links = []
        return new HttpResponse(null, { status: 204 })
      }),
    )
    const { user, dialog } = await openDialog()
    await user.click(await dialog.findByRole("button", { name: /^End it/ }))
    expect(await dialog.findByText(/nobody but you can read/)).toBeVisible()
  })

  it("says why there can't be another", async () => {
    server.use(
      http.get(LINKS, () => HttpResponse.json([])),
      http.post(LINKS, () => refuse("too_many_shares", 409)),
    )
    const { user, dialog } = await openDialog()
    await user.click(dialog.getByRole("button", { name: "Make a link" }))
    expect(await dialog.findByRole("alert")).toHaveTextContent("too_many_shares")
  })
})

describe("exporting a report", () => {
  it("offers every form by keyboard, and prints for PDF", async () => {
    const print = vi.spyOn(globalThis, "print").mockImplementation(() => undefined)
    const { user } = visit("/analyses/a1")
    const button = await screen.findByRole("button", { name: "Export" })
    button.focus()
    await user.keyboard("{Enter}")
    const items = await screen.findAllByRole("menuitem")
    expect(items.map((each) => each.firstChild?.textContent)).toEqual(["PDF", "CSV", "JSON", "PNG", "SVG"])
    await user.click(items[0] as HTMLElement)
    await waitFor(() => expect(print).toHaveBeenCalledOnce())
  })

  it("writes values as they are shown, with their units", async () => {
    visit("/analyses/a1")
    await screen.findByRole("button", { name: "Export" })
    const rows = rowsOf(REPORT, FEATURES as readonly FeatureInfo[])
    expect(rows.find(([part, name]) => part === "Rhythm" && name === "Tempo")?.[2]).toBe("119.9 BPM")
    for (const [, name, value] of rows.filter(([part]) => part === "Rhythm")) {
      expect(document.body.textContent, name).toContain(value)
    }
    expect(rows.find(([, name]) => name === "Verdict")?.[2]).toBe(
      "Four of five models see it; chance 81%. Expected popularity 41.5 of 100.",
    )
  })

  it("lets no name be taken for a formula", () => {
    const named = { ...REPORT, source: { ...REPORT.source, name: '=HYPERLINK("http://x")' } }
    expect(csv(["a", "b", "c", "d"], rowsOf(named, []))).toContain('"\'=HYPERLINK(""http://x"")"')
  })
})
