import { screen, waitFor } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { describe, expect, it } from "vitest"
import { speak } from "@/i18n"
import { visit } from "@/testing/render"
import { analysis, REPORT } from "@/testing/report"
import { refuse, server } from "@/testing/server"

describe("the first screen", () => {
  it.each([
    ["tr", "Parçanız nelerden oluşuyor?", "Dosya seç", "en çok 50 MB ve 20 dakika, en az 5 saniye"],
    ["ko", "당신의 곡은 무엇으로 이루어져 있나요?", "파일 선택", "최대 50MB, 20분까지, 최소 5초"],
  ] as const)("is in %s from its heading to its limits", async (language, heading, choose, limits) => {
    await speak(language)
    visit("/")
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(heading)
    expect(screen.getByRole("button", { name: choose })).toBeVisible()
    expect(screen.getByText(limits, { exact: false })).toBeVisible()
    expect(document.documentElement).toHaveAttribute("lang", language)
  })

  it("changes its language where it stands, and keeps what was typed", async () => {
    const { user } = visit("/")
    const address = await screen.findByLabelText("Or the address of a YouTube video")
    await user.type(address, "https://youtu.be/abc")
    await user.selectOptions(screen.getByLabelText("Language"), "Türkçe")
    await waitFor(() => expect(document.documentElement).toHaveAttribute("lang", "tr"))
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Parçanız nelerden oluşuyor?")
    expect(screen.getByLabelText("Ya da bir YouTube videosunun adresi")).toHaveValue("https://youtu.be/abc")
    expect(localStorage.getItem("spectral-dna.language")).toBe("tr")
  })

  it("words errors by their code, and marks what stays in English", async () => {
    await speak("ko")
    server.use(http.get("*/api/v1/analyses", () => refuse("database_unavailable", 503)))
    visit("/")
    expect(await screen.findByText("잠시 데이터베이스에 닿지 않습니다")).not.toHaveAttribute("lang")
    expect(screen.getByText("Detail of database_unavailable")).toHaveAttribute("lang", "en")
  })
})

describe("a report", () => {
  it("is in Turkish with its numbers, and stays open in another language", async () => {
    server.use(
      http.get("*/api/v1/analyses/a1", () =>
        HttpResponse.json(analysis({ state: "succeeded", report: REPORT })),
      ),
    )
    await speak("tr")
    const { user, router } = visit("/analyses/a1")
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(/^Beş modelden 4 tanesi.*%81/)
    expect(screen.getAllByText("−14,3 LUFS")[0]).toBeInTheDocument()
    await user.selectOptions(screen.getByLabelText("Dil"), "한국어")
    expect(await screen.findByRole("heading", { name: "측정한 모든 것" })).toBeVisible()
    expect(router.state.location.pathname).toBe("/analyses/a1")
  })
})
