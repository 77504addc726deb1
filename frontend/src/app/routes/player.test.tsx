import { screen, waitFor, within } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { keepCopy } from "@/lib/own-copy"
import type { Report } from "@/lib/schema"
import { standInForSound, standInForStorage, withoutStorage } from "@/testing/media"
import { visit } from "@/testing/render"
import { analysis, REPORT } from "@/testing/report"
import { server } from "@/testing/server"

async function open(extra: Partial<Report> = {}) {
  server.use(
    http.get("*/api/v1/analyses/a1", () =>
      HttpResponse.json(analysis({ state: "succeeded", report: { ...REPORT, id: "a1", ...extra } })),
    ),
  )
  const { user } = visit("/analyses/a1")
  const player = await screen.findByRole("figure", { name: "Listen" })
  return { user, player: within(player) }
}

let sound: ReturnType<typeof standInForSound>
beforeEach(() => {
  sound = standInForSound()
})

describe("a report whose file this browser kept", () => {
  beforeEach(async () => {
    standInForStorage()
    await keepCopy("a1", new File([new Uint8Array(9)], "song.mp3"))
  })
  afterEach(withoutStorage)

  it("plays, moves and loops by presses", async () => {
    const { user, player } = await open()
    expect(await player.findByText(/this browser's own copy/)).toBeVisible()
    await user.click(player.getByRole("button", { name: "Play" }))
    expect(sound.play).toHaveBeenCalledOnce()
    await user.click(player.getByRole("button", { name: "Pause" }))
    await user.click(player.getByRole("button", { name: "Forward 5 seconds" }))
    expect(player.getByText("0:05 of 0:40")).toBeVisible()
    await user.click(player.getByRole("button", { name: "Loop the strongest stretch" }))
    expect(player.getByRole("status")).toHaveTextContent("Looping 0:05 to 0:25")
  })

  it("plays where a reason is strongest", async () => {
    const { user, player } = await open()
    await player.findByText(/this browser's own copy/)
    await user.click(screen.getByRole("tab", { name: "Popularity" }))
    await user.click(screen.getByRole("button", { name: "Hear where Tempo is strongest, at 0:15" }))
    expect(player.getByText("0:15 of 0:40")).toBeVisible()
    expect(sound.play).toHaveBeenCalled()
  })

  it("plays what was asked for before the copy was found", async () => {
    let find = () => {}
    const found = new Promise<void>((resume) => {
      find = resume
    })
    const folders = await navigator.storage.getDirectory()
    navigator.storage.getDirectory = () => found.then(() => folders)
    const { user, player } = await open()
    await user.click(screen.getByRole("tab", { name: "Popularity" }))
    await user.click(screen.getByRole("button", { name: "Hear where Tempo is strongest, at 0:15" }))
    expect(sound.play).not.toHaveBeenCalled()
    find()
    expect(await player.findByText(/this browser's own copy/)).toBeVisible()
    await waitFor(() => expect(sound.play).toHaveBeenCalledOnce())
    expect(player.getByText("0:15 of 0:40")).toBeVisible()
  })

  it("forgets its copy when asked, and says why it is silent", async () => {
    const { user, player } = await open()
    await user.click(await player.findByRole("button", { name: "Remove this copy" }))
    expect(await player.findByText(/There is no sound to play/)).toBeVisible()
    expect(player.getByRole("button", { name: "Play" })).toBeDisabled()
  })

  it("takes keys anywhere, but not those of a field or of a button, until they are switched off", async () => {
    const { user, player } = await open()
    await player.findByText(/this browser's own copy/)
    await user.keyboard("{ArrowRight}")
    expect(player.getByText("0:05 of 0:40")).toBeVisible()
    await user.keyboard(" ")
    expect(sound.play).toHaveBeenCalledOnce()
    await user.click(player.getByRole("combobox", { name: "Speed" }))
    await user.keyboard("{ArrowRight}")
    expect(player.getByText("0:05 of 0:40")).toBeVisible()
    screen.getByRole("heading", { level: 1 }).focus()
    await user.keyboard("?")
    await user.click(await screen.findByRole("checkbox", { name: "Use these keys" }))
    await user.click(screen.getByRole("button", { name: "Close" }))
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
    await user.keyboard("{ArrowRight}")
    expect(player.getByText("0:05 of 0:40")).toBeVisible()
    expect(localStorage.getItem("spectral-dna.player-keys")).toBe("off")
  })
})

describe("a report without a copy", () => {
  it("is silent and says why; the place can still be moved", async () => {
    const { user, player } = await open()
    expect(await player.findByText(/There is no sound to play/)).toBeVisible()
    await user.click(player.getByRole("button", { name: "Forward 5 seconds" }))
    expect(player.getByText("0:05 of 0:40")).toBeVisible()
  })

  it("of a sample plays from the service", async () => {
    const { player } = await open({ source: { ...REPORT.source, kind: "sample", name: "first" } })
    expect(await player.findByText(/our own synthesiser/)).toBeVisible()
    expect(player.getByRole("button", { name: "Play" })).toBeEnabled()
  })

  it("of a video loads YouTube's player only after consent", async () => {
    const video = {
      id: "aaaaaaaaaaa",
      url: "https://example.org",
      title: null,
      channel: null,
      thumbnail: null,
    }
    const { user, player } = await open({ source: { ...REPORT.source, kind: "youtube", video } })
    expect(document.querySelector("iframe")).toBeNull()
    await user.click(await player.findByRole("button", { name: "Load YouTube's player" }))
    expect(player.getByTitle("YouTube's player")).toHaveAttribute(
      "src",
      expect.stringContaining("https://www.youtube-nocookie.com/embed/aaaaaaaaaaa"),
    )
  })
})

describe("lines over the waveform", () => {
  it("are switched one by one", async () => {
    const { user, player } = await open()
    const beats = await player.findByRole("checkbox", { name: "Beats" })
    expect(beats).not.toBeChecked()
    await user.click(beats)
    expect(beats).toBeChecked()
  })
})
