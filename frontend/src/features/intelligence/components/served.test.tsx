import { render, screen } from "@testing-library/react"
import { afterEach, expect, it } from "vitest"
import { SentenceList, Served } from "@/features/intelligence/components/served"
import { speak, withWords } from "@/i18n"

const KEPT = { key: "h2_one_track", text: "A video for one track changes no other.", numbers: {} }
const COUNTED = { key: "top_share", text: "It holds 12.3 % of all.", numbers: { share: 12.3 } }
const LATER = { key: "of_a_later_run", text: "A later run says this.", numbers: { n: 1 } }
const BROKEN = { key: "hit_line_moved", text: "It would begin elsewhere.", numbers: { ours: null } }

afterEach(() => speak("en"))

it("says in Turkish what has words there, and leaves the rest marked as English", async () => {
  await speak("tr")
  await withWords(["told"], Promise.resolve())
  render(<SentenceList of={[KEPT, COUNTED, LATER, BROKEN]} />)
  expect(screen.getByText(/sanatçının öbür parçalarının dinlenmesini değiştirmez/)).not.toHaveAttribute(
    "lang",
  )
  expect(screen.getByText(/bütün dinlenmelerin %12,3 kadarını taşır/)).not.toHaveAttribute("lang")
  expect(screen.getByText(LATER.text)).toHaveAttribute("lang", "en")
  expect(screen.getByText(BROKEN.text)).toHaveAttribute("lang", "en")
})

it("writes a chance that is next to nothing as below what is written", async () => {
  await speak("tr")
  await withWords(["told"], Promise.resolve())
  const many = { key: "many_tests", text: "7 claims.", numbers: { tests: 7, p_value: 9.6e-35 } }
  render(<SentenceList of={[many]} />)
  expect(screen.getByText(/olasılığı <0,001/)).toBeVisible()
})

it("says which family a sentence is about, and what every verdict says alike", async () => {
  await speak("ko")
  await withWords(["intelligence", "told"], Promise.resolve())
  const numbers = { value: 0.6, low: 0.5, high: 0.7 }
  const before = { key: "h1_refuted", text: "Before.", numbers: { ...numbers, family: "before_release" } }
  const after = { key: "h1_refuted", text: "After.", numbers: { ...numbers, family: "after_release" } }
  const pair = { raw: 1, low: 1, high: 1, within: 1, within_low: 1, within_high: 1 }
  const open = { key: "engagement_open", text: "Open.", numbers: pair }
  render(<SentenceList of={[before, after, open]} />)
  expect(screen.getByText(/^발매 전에는/)).toBeVisible()
  expect(screen.getByText(/^발매 후에는/)).toBeVisible()
  expect(screen.getByText(/좋아요·댓글과/)).toBeVisible()
})

it("has words for texts by their key, and leaves one of a later service in English", async () => {
  await speak("tr")
  await withWords(["told"], Promise.resolve())
  render(<Served text="Correlation of the ranks" by="label.h3_platforms.spearman" />)
  render(<Served text="Of tomorrow" by="label.h3_platforms.of_tomorrow" />)
  expect(screen.getByText("Sıraların korelasyonu")).not.toHaveAttribute("lang")
  expect(screen.getByText("Of tomorrow")).toHaveAttribute("lang", "en")
})

it("leaves the report's own English where English is spoken", async () => {
  await withWords(["told"], Promise.resolve())
  render(<Served text="Correlation of the ranks" by="label.h3_platforms.spearman" />)
  expect(screen.getByText("Correlation of the ranks")).not.toHaveAttribute("lang")
})
