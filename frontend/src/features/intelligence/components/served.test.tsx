import { render, screen } from "@testing-library/react"
import { afterEach, expect, it } from "vitest"
import { SentenceList } from "@/features/intelligence/components/served"
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
