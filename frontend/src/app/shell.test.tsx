import { screen } from "@testing-library/react"
import { describe, expect, it } from "vitest"
import { visit } from "@/testing/render"

describe("the shell", () => {
  it("answers an unknown address with a page of its own", async () => {
    visit("/nowhere")
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("There is no such page")
    expect(screen.getByRole("link", { name: "Analyze a track" })).toHaveAttribute("href", "/")
  })

  it("begins with a way past itself", async () => {
    const { user } = visit("/nowhere")
    const skip = await screen.findByRole("link", { name: "Skip to content" })
    await user.tab()
    expect(skip).toHaveFocus()
    expect(skip).toHaveAttribute("href", "#content")
  })

  it("keeps the chosen theme", async () => {
    const { user } = visit("/nowhere")
    await user.click(await screen.findByRole("radio", { name: "Dark" }))
    expect(document.documentElement).toHaveAttribute("data-theme", "dark")
    expect(localStorage.getItem("spectral-dna.theme")).toBe("dark")
    await user.click(screen.getByRole("radio", { name: "System" }))
    expect(document.documentElement).not.toHaveAttribute("data-theme")
  })
})
