import { fireEvent, screen, waitFor, within } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { beforeEach, describe, expect, it } from "vitest"
import { LIMITS } from "@/generated/service"
import { choose } from "@/i18n"
import { visit } from "@/testing/render"
import { refuse, server } from "@/testing/server"
import { PICTURE, socialService } from "@/testing/social"

const FILE = new File(["picture"], "pier.png", { type: "image/png" })

beforeEach(() => {
  sessionStorage.clear()
  // jsdom draws nothing.
  URL.createObjectURL = () => "blob:picture"
  URL.revokeObjectURL = () => {}
})

async function drop(address = "/social?step=picture") {
  const visited = visit(address)
  await visited.user.upload(await screen.findByLabelText("Choose picture", { selector: "input" }), FILE)
  return visited
}

const judged = () => screen.findByRole("region", { name: "Score" })

describe("a picture", () => {
  it("is judged and not kept, and every part says what it rests on and what would be better", async () => {
    const asked = socialService()
    await drop()
    expect(await judged()).toHaveTextContent("76.8 of 100")
    expect(asked.pictures.map((form) => form.get("keep"))).toEqual(["false"])
    expect(screen.getByText("On average it is 35% bright.")).toBeVisible()
    expect(screen.getByText("Brighten it a little.")).toBeVisible()
    expect(screen.getByText("up to 5.1 points more")).toBeVisible()
    expect(screen.getAllByText("Rule of thumb:")).toHaveLength(4)
    expect(screen.getByText("What was transparent was laid on white.")).toBeVisible()
    expect(screen.getByText("Cut or covered: faces 1, places of text 0")).toBeVisible()
    expect(screen.getByText(/^94% alike: 4 of 64 bits apart/)).toBeVisible()
    expect(screen.getByRole("img", { name: "Your picture: pier.png" })).toHaveAttribute("src", "blob:picture")
    expect(screen.getByText(/^Nothing of it is kept/)).toBeVisible()
  })

  it("has the parts of a later service as they were worded, marked where another language is spoken", async () => {
    socialService()
    await drop()
    expect(await screen.findByText("Label of novelty")).toBeVisible()
    await choose("tr")
    expect(await screen.findByText("Ortalama parlaklığı %35.")).toBeVisible()
    expect(screen.getByText("Sentence of novelty.")).toHaveAttribute("lang", "en")
    expect(screen.getByText("Kendi kuralımız; burada onu doğrulayan bir şey yok.")).toBeVisible()
    expect(screen.getByText("our own")).toHaveAttribute("lang", "en")
  })

  it("is there again after a reload, with its score in the steps", async () => {
    socialService()
    const { unmount } = await drop()
    await judged()
    unmount()
    visit("/social?step=picture")
    expect(await judged()).toHaveTextContent("76.8 of 100")
    const steps = within(screen.getByRole("navigation", { name: "Steps to a post" }))
    expect(steps.getByRole("link", { name: "Picture 76.8" })).toHaveAttribute("aria-current", "step")
    expect(steps.getByRole("link", { name: "Final 76.8" })).not.toHaveAttribute("aria-current")
  })

  it("is kept when asked, in the address from then on, and deleted only once it can't be taken back", async () => {
    const asked = socialService()
    const { user, router } = await drop()
    await user.click(await screen.findByRole("button", { name: "Keep it" }))
    await waitFor(() => expect(router.state.location.search).toMatchObject({ picture: "kept" }))
    expect(asked.pictures.map((form) => form.get("keep"))).toEqual(["false", "true"])
    await user.click(await screen.findByRole("button", { name: "Delete it" }))
    await waitFor(() => expect(router.state.location.search).not.toHaveProperty("picture"))
    await user.click(await screen.findByRole("button", { name: "Undo" }))
    await user.click(await screen.findByRole("button", { name: "Delete it" }))
    expect(asked.deleted).toEqual([])
    window.dispatchEvent(new Event("pagehide"))
    await waitFor(() => expect(asked.deleted).toEqual(["pictures/kept"]))
  })

  it("that was pasted is taken, and text that was pasted is not", async () => {
    const asked = socialService()
    visit("/social?step=picture")
    await screen.findByRole("button", { name: "Choose picture" })
    fireEvent.paste(document, {
      clipboardData: { files: [new File(["words"], "a.txt", { type: "text/plain" })] },
    })
    fireEvent.paste(document, { clipboardData: { files: [FILE] } })
    expect(await judged()).toBeVisible()
    expect(asked.pictures).toHaveLength(1)
  })

  it("that is refused says why, and another can be chosen", async () => {
    socialService()
    server.use(http.post("*/api/v1/social/pictures", () => refuse("picture_unreadable", 422), { once: true }))
    const { user } = await drop()
    expect(await screen.findByText("picture_unreadable")).toBeVisible()
    const other = new File(["another"], "quay.png", { type: "image/png" })
    await user.upload(screen.getByLabelText("Choose picture", { selector: "input" }), other)
    expect(await judged()).toBeVisible()
    expect(screen.queryByText("picture_unreadable")).toBeNull()
  })

  it("larger than the service takes is not sent", async () => {
    const asked = socialService()
    const pictures = { ...LIMITS.pictures, max_bytes: 3 }
    server.use(http.get("*/api/v1/limits", () => HttpResponse.json({ ...LIMITS, pictures })))
    visit("/social?step=picture")
    await screen.findByText(/up to 1 kB/)
    const { user } = await drop()
    expect(user).toBeDefined()
    expect(await screen.findByText("picture_too_large")).toBeVisible()
    expect(asked.pictures).toEqual([])
  })

  it("whose connection breaks can be sent again", async () => {
    socialService()
    server.use(http.post("*/api/v1/social/pictures", () => HttpResponse.error(), { once: true }))
    const { user } = await drop()
    await user.click(await screen.findByRole("button", { name: "Send it again" }))
    expect(await judged()).toBeVisible()
  })

  it("of ours is judged by its name, and gives way to another", async () => {
    const asked = socialService()
    const { user, router } = visit("/social?step=picture")
    await user.click(await screen.findByRole("link", { name: "Evening sun" }))
    await judged()
    expect(asked.pictures.map((form) => form.get("sample"))).toEqual(["evening_sun"])
    await user.click(screen.getByRole("button", { name: "Choose another" }))
    expect(await screen.findByRole("button", { name: "Choose picture" })).toBeVisible()
    expect(router.state.location.search).not.toHaveProperty("sample")
  })

  it("that is not there any more says so", async () => {
    socialService()
    server.use(http.get("*/api/v1/social/pictures/gone", () => refuse("picture_not_found", 404)))
    server.use(http.get("*/api/v1/social/pictures/gone/image", () => refuse("picture_not_found", 404)))
    visit("/social?step=picture&picture=gone")
    expect(await screen.findByText("picture_not_found")).toBeVisible()
    expect(screen.getByRole("button", { name: "Choose picture" })).toBeVisible()
  })

  it("has guides that are drawn one by one", async () => {
    socialService()
    const { user } = await drop()
    const boxes = (await screen.findByRole("group", { name: "Draw over it" })).querySelectorAll("input")
    expect([...boxes].map(({ checked }) => checked)).toEqual([true, false, false])
    const lines = () => document.querySelectorAll('svg[viewBox="0 0 1 1"] path').length
    const before = lines()
    await user.click(screen.getByRole("checkbox", { name: "Faces" }))
    expect(lines()).toBe(before + 2)
    await user.selectOptions(screen.getByLabelText("Show it cropped to"), "reel")
    expect(lines()).toBe(before + 5)
    expect(PICTURE.guides.text).toEqual([])
    expect(screen.queryByRole("checkbox", { name: "Text" })).toBeNull()
  })
})
