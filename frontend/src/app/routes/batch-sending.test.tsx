import { screen, waitFor, within } from "@testing-library/react"
import type { UserEvent } from "@testing-library/user-event"
import { HttpResponse, http } from "msw"
import { describe, expect, it } from "vitest"
import { senderOf } from "@/features/batch/senders"
import { batch, songs, taking } from "@/testing/batches"
import { visit } from "@/testing/render"
import { refuse, server } from "@/testing/server"

const OPEN = "This batch is still open"
const STATED = "What holds for all of them (optional)"

/** A batch with four files on their way, none of which arrives before `arrive` is called. */
async function underWay(id: string) {
  let arrive = () => {}
  const gate = new Promise<undefined>((open) => {
    arrive = () => open(undefined)
  })
  const service = taking(id, () => gate)
  server.use(...service.handlers)
  const { user, router } = visit("/batches")
  await choose(user, "Choose files", 4)
  await waitFor(() => expect(sending()).toHaveLength(4))
  return { ...service, user, router, arrive }
}

async function choose(user: UserEvent, label: string, count: number) {
  await user.upload(await screen.findByLabelText(label, { selector: "input" }), songs(count))
}

function sending(): HTMLElement[] {
  const region = screen.queryByRole("region", { name: /^Being sent/ })
  return region === null ? [] : within(region).getAllByRole("listitem")
}

/** Whether the browser would ask before it leaves. */
function holdsBack(): boolean {
  return !window.dispatchEvent(new Event("beforeunload", { cancelable: true }))
}

describe("files on their way into a batch", () => {
  it.each([
    ["Delete batch", http.delete("*/api/v1/batches/:id", () => refuse("not_deleted", 503)), "not_deleted"],
    ["Cancel all", http.post("*/api/v1/batches/:id/cancel", () => refuse("not_ended", 503)), "not_ended"],
  ])("are sent all the same when the service refuses: %s", async (press, refusal, code) => {
    const { user, taken, calls, arrive } = await underWay(code)
    server.use(refusal)
    await user.click(screen.getByRole("button", { name: press }))
    expect(await screen.findByText(`Title of ${code}`)).toBeVisible()
    expect(sending()).toHaveLength(4)
    arrive()
    await waitFor(() => expect(calls.isClosed).toBe(true))
    expect(taken).toHaveLength(4)
  })

  it("leave it open, to be finished by hand, when the service would not close it", async () => {
    const { user, calls, arrive } = await underWay("not_closed")
    server.use(http.post("*/api/v1/batches/:id/close", () => refuse("service_busy", 503), { once: true }))
    arrive()
    const open = await screen.findByRole("region", { name: OPEN })
    await user.click(within(open).getByRole("button", { name: "Finish" }))
    await waitFor(() => expect(calls.isClosed).toBe(true))
    await waitFor(() => expect(open).not.toBeInTheDocument())
  })

  it("hold the page back, those too that follow what was sent before", async () => {
    let pass = () => {}
    const gate = new Promise<undefined>((open) => {
      pass = () => open(undefined)
    })
    const { handlers, calls } = taking("more", (_, call) => (call === 1 ? undefined : gate))
    server.use(http.post("*/api/v1/batches/:id/close", () => refuse("service_busy", 503), { once: true }))
    server.use(...handlers.slice(0, 3), ...handlers.slice(4))
    const { user } = visit("/batches")
    await user.upload(await screen.findByLabelText("Choose files", { selector: "input" }), [
      ...songs(1),
      new File([], "empty.mp3", { type: "audio/mpeg" }),
    ])
    await screen.findByRole("region", { name: OPEN })
    await waitFor(() => expect(holdsBack()).toBe(false))
    server.use(...handlers)
    await choose(user, "Add files", 1)
    await waitFor(() => expect(calls.now).toBe(1))
    expect(holdsBack()).toBe(true)
    pass()
    await waitFor(() => expect(calls.isClosed).toBe(true))
    expect(holdsBack()).toBe(false)
  })

  it("are sent no more once it is deleted", async () => {
    const { user, router, calls, keys, arrive } = await underWay("deleted")
    server.use(http.delete("*/api/v1/batches/deleted", () => new HttpResponse(null, { status: 204 })))
    await user.click(screen.getByRole("button", { name: "Delete batch" }))
    await waitFor(() => expect(router.state.location.pathname).toBe("/batches"))
    arrive()
    await waitFor(() => expect(calls.now).toBe(0))
    expect(senderOf("deleted")).toBeUndefined()
    expect(keys).toHaveLength(3)
  })

  it("are sent no more once it is cancelled, and none is asked for", async () => {
    const { user, calls, keys, arrive } = await underWay("cancelled")
    server.use(
      http.post("*/api/v1/batches/cancelled/cancel", () => {
        calls.isClosed = true
        return HttpResponse.json(batch([], { id: "cancelled", state: "cancelled" }))
      }),
    )
    await user.click(screen.getByRole("button", { name: "Cancel all" }))
    await waitFor(() => expect(sending()).toHaveLength(0))
    expect(screen.queryByRole("heading", { name: OPEN })).not.toBeInTheDocument()
    arrive()
    await waitFor(() => expect(calls.now).toBe(0))
    expect(senderOf("cancelled")).toBeUndefined()
    expect(keys).toHaveLength(3)
  })
})

describe("what was stated when a batch began", () => {
  it("holds for the files that are added after its page was left", async () => {
    const { handlers, calls } = taking("stated", (_, call) =>
      call === 1 ? refuse("quota_exceeded", 429) : undefined,
    )
    server.use(...handlers)
    const { user } = visit("/batches")
    await user.click(await screen.findByRole("button", { name: STATED }))
    await user.type(await screen.findByLabelText("Year of release"), "1994")
    await choose(user, "Choose files", 1)
    const open = await screen.findByRole("region", { name: OPEN })
    expect(await within(open).findByLabelText("Year of release")).toHaveValue(1994)
    expect(
      within(open).getByRole("button", { name: "What holds for the files you add (optional)" }),
    ).toHaveAttribute("aria-expanded", "true")
    await choose(user, "Add files", 1)
    await user.click(await screen.findByRole("button", { name: "Send again what was not taken" }))
    await waitFor(() => expect(calls.isClosed).toBe(true))
    await waitFor(() => expect(localStorage.getItem("spectral-dna.batches")).toBeNull())
  })

  it("is asked for anew where nothing was stated", async () => {
    const { handlers } = taking("unstated")
    server.use(...handlers)
    visit("/batches/unstated")
    const more = await screen.findByRole("button", { name: "What holds for the files you add (optional)" })
    expect(more).toHaveAttribute("aria-expanded", "false")
  })
})
