import { screen } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { describe, expect, it } from "vitest"
import { visit } from "@/testing/render"
import { REPORT } from "@/testing/report"
import { refuse, server } from "@/testing/server"

describe("a shared report", () => {
  it("can be read, and nothing else", async () => {
    server.use(http.get("*/api/v1/shared/t0", () => HttpResponse.json(REPORT)))
    visit("/s/t0")
    expect(await screen.findByText(/Somebody shared this report/)).toBeVisible()
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Four of five models see it")
    expect(screen.queryByRole("button", { name: /Delete/ })).not.toBeInTheDocument()
  })

  it("that is no longer shared says so", async () => {
    server.use(http.get("*/api/v1/shared/t0", () => refuse("share_not_found", 404)))
    visit("/s/t0")
    expect(await screen.findByRole("alert")).toHaveTextContent("share_not_found")
    expect(screen.getByRole("link", { name: "Analyze a track" })).toBeVisible()
  })
})
