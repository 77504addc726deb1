import { fireEvent, screen, waitFor, within } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { describe, expect, it } from "vitest"
import { LIMITS } from "@/generated/service"
import { batch, item, songs, taking } from "@/testing/batches"
import { visit } from "@/testing/render"
import { problem, refuse, server } from "@/testing/server"

const WORD = "Recordings of this batch"

function listed(): HTMLElement[] {
  return within(screen.getByRole("region", { name: WORD })).queryAllByRole("listitem")
}

describe("several files", () => {
  it("that are dropped on the first screen become a batch at an address of its own", async () => {
    const { handlers, taken, calls } = taking("dropped")
    server.use(...handlers)
    const { router } = visit("/")
    const zone = await screen.findByRole("region", { name: "A recording to analyze" })
    fireEvent.drop(zone, { dataTransfer: { files: songs(12), types: ["Files"] } })
    await waitFor(() => expect(router.state.location.pathname).toBe("/batches/dropped"))
    await waitFor(() => expect(listed()).toHaveLength(12))
    expect(new Set(taken).size).toBe(12)
    expect(calls).toMatchObject({ open: 1, isClosed: true })
    expect(calls.most).toBeLessThanOrEqual(3)
    expect(screen.queryByRole("heading", { name: /^Being sent/ })).not.toBeInTheDocument()
  })

  it("wait as long as a busy service asks, and are sent again under the same key", async () => {
    const busy = () =>
      HttpResponse.json(problem("too_many_uploads", 503), { status: 503, headers: { "Retry-After": "0" } })
    const { handlers, taken, keys } = taking("busy", (_, call) => (call <= 3 ? busy() : undefined))
    server.use(...handlers)
    const { user } = visit("/batches")
    await user.upload(await screen.findByLabelText("Choose files", { selector: "input" }), songs(4))
    await waitFor(() => expect(taken).toHaveLength(4))
    expect(keys.length).toBe(7)
    expect(new Set(keys).size).toBe(4)
  })

  it("that are refused cost no other, stay in sight, and may be sent again", async () => {
    let isFull = true
    const { handlers, taken, calls } = taking("refused", (_, call) =>
      isFull && call === 2 ? refuse("quota_exceeded", 429) : undefined,
    )
    server.use(...handlers)
    const { user } = visit("/batches")
    const unfit = new File([], "empty.mp3", { type: "audio/mpeg" })
    await user.upload(await screen.findByLabelText("Choose files", { selector: "input" }), [
      ...songs(3),
      unfit,
    ])
    const refused = await screen.findByRole("region", { name: /^Not sent/ })
    await waitFor(() => expect(within(refused).getAllByRole("listitem")).toHaveLength(2))
    expect(refused).toHaveTextContent("Title of quota_exceeded")
    await waitFor(() => expect(taken).toHaveLength(2))
    expect(calls.isClosed).toBe(false)
    isFull = false
    await user.click(screen.getByRole("button", { name: "Send again what was not taken" }))
    await waitFor(() => expect(calls.isClosed).toBe(true))
    expect(taken).toHaveLength(3)
    await user.click(screen.getByRole("button", { name: "Leave out empty.mp3" }))
    expect(screen.queryByRole("region", { name: /^Not sent/ })).not.toBeInTheDocument()
  })

  it("are kept when no batch can be opened, for another try", async () => {
    const { handlers, taken } = taking("second")
    server.use(
      http.post("*/api/v1/batches", () => refuse("too_many_batches", 429), { once: true }),
      ...handlers,
    )
    const { user } = visit("/batches")
    await user.upload(await screen.findByLabelText("Choose files", { selector: "input" }), songs(2))
    expect(await screen.findByRole("alert")).toHaveTextContent("Title of too_many_batches")
    await user.click(screen.getByRole("button", { name: "Try again" }))
    await waitFor(() => expect(taken).toHaveLength(2))
  })
})

/** Take lists of addresses for batches; gives what was sent, as it came. */
function takingLists(): string[] {
  const sent: string[] = []
  server.use(
    http.get("*/api/v1/batches", () => HttpResponse.json({ items: [], next_cursor: null })),
    http.post("*/api/v1/batches", async ({ request }) => {
      sent.push(await request.text())
      return HttpResponse.json(batch([]), { status: 202 })
    }),
    http.get("*/api/v1/batches/b1", () => HttpResponse.json(batch([]))),
  )
  return sent
}

describe("addresses", () => {
  it("are sent as a list, one a line", async () => {
    const sent = takingLists()
    const { user, router } = visit("/batches")
    await user.type(await screen.findByLabelText("Name (optional)"), "Monday")
    await user.type(screen.getByLabelText(/one a line/), "https://youtu.be/a{Enter}{Enter}https://youtu.be/b")
    await user.click(screen.getByRole("button", { name: "Analyze these videos" }))
    await waitFor(() => expect(router.state.location.pathname).toBe("/batches/b1"))
    expect(sent.map((each) => JSON.parse(each))).toEqual([
      { name: "Monday", items: [{ url: "https://youtu.be/a" }, { url: "https://youtu.be/b" }] },
    ])
  })

  it("are all of the genre and the year that were stated for the whole batch", async () => {
    const sent = takingLists()
    const { user } = visit("/batches")
    await user.click(await screen.findByRole("button", { name: "What holds for all of them (optional)" }))
    await user.type(await screen.findByLabelText("Genre"), "pop")
    await user.type(screen.getByLabelText("Year of release"), "1994")
    await user.type(screen.getByLabelText(/one a line/), "https://youtu.be/a{Enter}https://youtu.be/b")
    await user.click(screen.getByRole("button", { name: "Analyze these videos" }))
    await waitFor(() => expect(sent).toHaveLength(1))
    const stated = { genre: "pop", year: 1994 }
    expect(JSON.parse(sent[0] ?? "")).toEqual({
      items: [
        { url: "https://youtu.be/a", ...stated },
        { url: "https://youtu.be/b", ...stated },
      ],
    })
  })

  it("come as a CSV as well", async () => {
    const sent = takingLists()
    const { user, router } = visit("/batches")
    const table = new File(["url,name\r\nhttps://youtu.be/a,One\r\n"], "list.csv", { type: "text/csv" })
    table.text = () => Promise.resolve("url,name\r\nhttps://youtu.be/a,One\r\n")
    await user.upload(await screen.findByLabelText("Choose files", { selector: "input" }), table)
    await waitFor(() => expect(router.state.location.pathname).toBe("/batches/b1"))
    expect(sent[0]).toContain("https://youtu.be/a,One")
  })
})

describe("a batch", () => {
  it("tells where each recording stands, and tries again what failed", async () => {
    const failed = item(2, { state: "failed", analysis: null, error: problem("worker_died", 500) })
    let seen = batch([item(1), failed, item(3, { state: "cancelled", analysis: null })])
    server.use(
      http.get("*/api/v1/batches/b1", () => HttpResponse.json(seen)),
      http.post("*/api/v1/batches/b1/retry", () => {
        seen = batch([item(1), item(2)])
        return HttpResponse.json({ batch: seen, retried: [2], not_retried: [] }, { status: 202 })
      }),
    )
    const { user } = visit("/batches/b1")
    expect(await screen.findByRole("heading", { level: 1, name: "Monday" })).toBeVisible()
    expect(screen.getByText("3 of 3 ended")).toBeVisible()
    const rows = listed()
    expect(rows[0]).toHaveTextContent("Done")
    expect(within(rows[0] as HTMLElement).getByRole("link")).toHaveAttribute("href", "/analyses/a1")
    expect(rows[1]).toHaveTextContent("Title of worker_died")
    await user.click(screen.getByRole("button", { name: "Retry failed" }))
    expect(await screen.findByText("Tried again: 1")).toBeVisible()
    await waitFor(() => expect(listed()).toHaveLength(2))
    expect(screen.queryByRole("button", { name: "Retry failed" })).not.toBeInTheDocument()
  })

  it("that was left before all had arrived takes the rest, or is finished", async () => {
    const { handlers, taken, calls } = taking("left")
    server.use(...handlers)
    taken.push("one")
    const { user } = visit("/batches/left")
    expect(await screen.findByRole("heading", { name: "This batch is still open" })).toBeVisible()
    expect(screen.getByText(/It takes files until Jan 2, 2026/)).toBeVisible()
    await user.click(screen.getByRole("button", { name: "Finish" }))
    await waitFor(() => expect(calls.isClosed).toBe(true))
    await waitFor(() =>
      expect(screen.queryByRole("heading", { name: "This batch is still open" })).not.toBeInTheDocument(),
    )
  })

  it("is cancelled as a whole", async () => {
    let seen = batch([item(1, { state: "running" })], { state: "running" })
    server.use(
      http.get("*/api/v1/batches/b1", () => HttpResponse.json(seen)),
      http.post("*/api/v1/batches/b1/cancel", () => {
        seen = batch([item(1, { state: "cancelled" })], { state: "cancelled" })
        return HttpResponse.json(seen)
      }),
    )
    const { user } = visit("/batches/b1")
    await user.click(await screen.findByRole("button", { name: "Cancel all" }))
    await waitFor(() => expect(listed()[0]).toHaveTextContent("Cancelled"))
  })

  describe("that is deleted", () => {
    let isThere = true
    const deletion = (name: string) => [
      http.get("*/api/v1/batches", () =>
        HttpResponse.json({ items: isThere ? [batch([item(1)], { name })] : [], next_cursor: null }),
      ),
      http.get("*/api/v1/batches/b1", () => HttpResponse.json(batch([item(1)], { name }))),
      http.delete("*/api/v1/batches/b1", () => {
        isThere = false
        return new HttpResponse(null, { status: 204 })
      }),
      http.post("*/api/v1/batches/b1/restore", () => {
        isThere = true
        return HttpResponse.json(batch([item(1)]))
      }),
    ]

    it("is gone at once, and back when that is undone", async () => {
      server.use(...deletion("Monday"))
      const { user, router } = visit("/batches/b1")
      await user.click(await screen.findByRole("button", { name: "Delete batch" }))
      await waitFor(() => expect(router.state.location.pathname).toBe("/batches"))
      expect(await screen.findByText("Deleted Monday.")).toBeVisible()
      expect(await screen.findByRole("heading", { name: "No batch yet" })).toBeVisible()
      await user.click(screen.getByRole("button", { name: "Undo" }))
      expect(await screen.findByText("It is back.")).toBeVisible()
      expect(await screen.findByRole("link", { name: /^Monday/ })).toBeVisible()
    })

    it("is asked about where the service takes nothing back", async () => {
      server.use(
        http.get("*/api/v1/limits", () => HttpResponse.json({ ...LIMITS, undo_seconds: 0 })),
        ...deletion("Tuesday"),
      )
      const { user, router } = visit("/batches/b1")
      await user.click(await screen.findByRole("button", { name: "Delete batch" }))
      const dialog = await screen.findByRole("alertdialog")
      await user.click(within(dialog).getByRole("button", { name: "Delete batch" }))
      await waitFor(() => expect(router.state.location.pathname).toBe("/batches"))
      const told = (await screen.findByText("Deleted Tuesday.")).closest("li") as HTMLElement
      expect(within(told).queryByRole("button", { name: "Undo" })).not.toBeInTheDocument()
    })
  })

  it("that does not exist says so", async () => {
    server.use(http.get("*/api/v1/batches/none", () => refuse("batch_not_found", 404)))
    visit("/batches/none")
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("Title of batch_not_found")
  })
})
