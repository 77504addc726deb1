import { screen, waitFor } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { beforeEach, describe, expect, it } from "vitest"
import { visit } from "@/testing/render"
import { refuse, server } from "@/testing/server"

const KEY = "sdna_0a1b2c3d_right"

/** A service that answers whoever has the key. */
beforeEach(() => {
  const asks = ({ request }: { request: Request }) =>
    request.headers.get("Authorization") === `Bearer ${KEY}` ? undefined : refuse("unauthorized", 401)
  server.use(
    http.get("*/api/v1/analyses", asks),
    http.get("*/api/v1/me", (info) => asks(info) ?? HttpResponse.json({ kind: "key" })),
  )
})

describe("a service that wants to know who asks", () => {
  it("asks for a key, tries it, and shows what it is good for", async () => {
    const { user } = visit("/")
    const field = await screen.findByLabelText("API key")
    await user.type(field, "wrong")
    await user.click(screen.getByRole("button", { name: "Use this key" }))
    expect(await screen.findByText("Detail of unauthorized", { selector: "[id$=note]" })).toBeVisible()
    expect(field).toHaveAttribute("aria-invalid", "true")
    await user.clear(field)
    await user.type(field, ` ${KEY} {Enter}`)
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument())
    await waitFor(() => expect(screen.queryByRole("alert")).not.toBeInTheDocument())
    expect(sessionStorage.getItem("spectral-dna.key")).toBe(KEY)
    expect(localStorage.getItem("spectral-dna.key")).toBeNull()
  })

  it("lets one look around without a key, and asks again", async () => {
    const { user } = visit("/")
    await user.click(await screen.findByRole("button", { name: "Not now" }))
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument())
    await user.click(await screen.findByRole("button", { name: "Try again" }))
    expect(await screen.findByLabelText("API key")).toBeVisible()
  })
})
