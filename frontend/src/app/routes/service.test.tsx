import { screen, waitFor, within } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { describe, expect, it } from "vitest"
import type { KeyFacts, Me } from "@/lib/schema"
import { visit } from "@/testing/render"
import { refuse, server } from "@/testing/server"

const LOCAL: Me = {
  kind: "local",
  name: null,
  scopes: ["admin", "read", "write"],
  quota: null,
  used: null,
  key: null,
}
const KEY: KeyFacts = {
  id: "k1",
  name: "studio",
  prefix: "sdna_0a1b2c3d",
  scopes: ["read", "write"],
  quota: 50,
  created: "2026-01-02T03:04:05Z",
  revoked: null,
  last_used: "2026-01-03T03:04:05Z",
}
const HOLDER: Me = { kind: "key", name: "studio", scopes: ["read", "write"], quota: 50, used: 7, key: KEY }
const HEALTH = {
  status: "ready",
  version: "0.2.0",
  models: "2026.1",
  uptime_seconds: 7300,
  queue: { waiting: 2, running: 1, oldest_seconds: 3.2 },
  pool: { listening: 1 },
}
const CHECKS = { database: true, workers: true, disk: true }

function is(me: Me) {
  server.use(http.get("*/api/v1/me", () => HttpResponse.json(me)))
}

describe("the menu of screens", () => {
  it("opens by keyboard, and Escape closes it and gives the focus back", async () => {
    const { user } = visit("/nowhere")
    const button = await screen.findByRole("button", { name: "More" })
    expect(screen.queryByRole("link", { name: "Status" })).not.toBeInTheDocument()
    button.focus()
    await user.keyboard("{Enter}")
    expect(button).toHaveAttribute("aria-expanded", "true")
    await user.tab()
    expect(screen.getByRole("link", { name: "Catalogue" })).toHaveFocus()
    await user.keyboard("{Escape}")
    expect(button).toHaveFocus()
    expect(button).toHaveAttribute("aria-expanded", "false")
  })

  it("closes when something else has the focus, or someone went elsewhere", async () => {
    server.use(
      http.get("*/api/v1/health", () => HttpResponse.json(HEALTH)),
      http.get("*/api/v1/health/ready", () => HttpResponse.json({ ...HEALTH, checks: CHECKS })),
    )
    const { user } = visit("/nowhere")
    const button = await screen.findByRole("button", { name: "More" })
    await user.click(button)
    await user.click(screen.getByRole("heading", { level: 1 }))
    expect(button).toHaveAttribute("aria-expanded", "false")
    await user.click(button)
    await user.click(screen.getByRole("link", { name: "Status" }))
    expect(await screen.findByRole("heading", { level: 1, name: "Status" })).toBeVisible()
    expect(button).toHaveAttribute("aria-expanded", "false")
  })
})

describe("keys", () => {
  it("tell the one user of a service that none is needed, and are made for later and shown once", async () => {
    is(LOCAL)
    let list: KeyFacts[] = []
    server.use(
      http.get("*/api/v1/keys", () => HttpResponse.json(list)),
      http.post("*/api/v1/keys", async ({ request }) => {
        expect(await request.json()).toEqual({ name: "studio", scopes: ["read", "write"], quota: 50 })
        list = [KEY]
        return HttpResponse.json({ ...KEY, key: "sdna_0a1b2c3d_secret" }, { status: 201 })
      }),
      http.delete("*/api/v1/keys/k1", () => {
        list = [{ ...KEY, revoked: "2026-01-04T03:04:05Z" }]
        return new HttpResponse(null, { status: 204 })
      }),
    )
    const { user } = visit("/keys")
    expect(await screen.findByText(/asks nobody for a key/)).toBeVisible()
    await user.type(screen.getByLabelText("Who will use it"), "studio")
    await user.type(screen.getByLabelText("Analyses a day"), "50")
    await user.click(screen.getByRole("button", { name: "Make the key" }))
    expect(await screen.findByText("sdna_0a1b2c3d_secret")).toBeVisible()
    await user.click(await screen.findByRole("button", { name: /^Revoke.*studio/ }))
    await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Revoke" }))
    expect(await screen.findByText(/^Revoked/)).toBeVisible()
  })

  it("tell a holder what theirs is good for and how much is used, and how others are had", async () => {
    is(HOLDER)
    visit("/keys")
    expect(await screen.findByText("The holder of a key. It is kept until you close this tab.")).toBeVisible()
    const used = screen.getByText("Used today (UTC)").nextElementSibling
    expect(used).toHaveTextContent("7")
    expect(screen.getByText("sdna_0a1b2c3d…")).toBeVisible()
    expect(screen.getByRole("heading", { name: "Getting a key" })).toBeVisible()
    expect(screen.queryByRole("button", { name: "Make the key" })).not.toBeInTheDocument()
  })

  it("are entered and forgotten", async () => {
    sessionStorage.setItem("spectral-dna.key", "sdna_x")
    is(HOLDER)
    const { user } = visit("/keys")
    await user.click(await screen.findByRole("button", { name: "Forget this key" }))
    await waitFor(() => expect(sessionStorage.getItem("spectral-dna.key")).toBeNull())
    await user.click(await screen.findByRole("button", { name: "Enter a key" }))
    expect(await screen.findByLabelText("API key")).toBeVisible()
  })
})

describe("status", () => {
  it("says in words that all is well, and how much waits", async () => {
    server.use(
      http.get("*/api/v1/health", () => HttpResponse.json(HEALTH)),
      http.get("*/api/v1/health/ready", () => HttpResponse.json({ ...HEALTH, checks: CHECKS })),
    )
    visit("/status")
    expect(await screen.findByText("The service is ready to listen.")).toBeVisible()
    expect(screen.getByText("Waiting").nextElementSibling).toHaveTextContent("2")
    expect(screen.getByText("Running for").nextElementSibling).toHaveTextContent("2 h")
    expect(screen.getByText("There is room for the largest file.")).toBeVisible()
  })

  it("names what is not well", async () => {
    const told = { ...HEALTH, status: "starting", checks: { ...CHECKS, disk: false } }
    server.use(
      http.get("*/api/v1/health", () => HttpResponse.json({ ...HEALTH, status: "starting" })),
      http.get("*/api/v1/health/ready", () => HttpResponse.json(told, { status: 503 })),
    )
    visit("/status")
    expect(await screen.findByText(/uploads are refused until there is room/)).toBeVisible()
    expect(screen.getByText("The service answers, but not all of it is ready.")).toBeVisible()
  })

  it("says that the service does not answer, with its code", async () => {
    server.use(
      http.get("*/api/v1/health", () => refuse("database_unavailable", 503)),
      http.get("*/api/v1/health/ready", () => HttpResponse.error()),
    )
    visit("/status")
    expect(await screen.findByText("The service does not answer.")).toBeVisible()
    expect(await screen.findByRole("alert")).toHaveTextContent("Code")
  })
})

describe("docs", () => {
  it("show samples with this service's own address, and every call", async () => {
    is(HOLDER)
    server.use(
      http.get("*/api/openapi.json", () =>
        HttpResponse.json({
          tags: [{ name: "analyses", description: "Recordings." }],
          paths: { "/api/v1/analyses": { post: { tags: ["analyses"], description: "Submit a recording." } } },
        }),
      ),
    )
    const { user } = visit("/docs")
    expect(await screen.findByText(new RegExp(`${location.origin}/api/v1/analyses`))).toBeVisible()
    expect(await screen.findByText("POST /api/v1/analyses")).toBeVisible()
    expect(await screen.findByText(/Authorization: Bearer/)).toBeVisible()
    await user.click(screen.getByRole("tab", { name: "Python" }))
    expect(await screen.findByText(/from spectral_dna.client import Client/)).toBeVisible()
  })
})
