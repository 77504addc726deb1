import { render, screen } from "@testing-library/react"
import { expect, it } from "vitest"
import { Warnings } from "@/features/report/components/warnings"

it("shows a notice that the dashboard has never heard of, sentence and code", () => {
  const message = "As a whole this recording is unlike the music that the models were trained on."
  render(<Warnings table={[]} warnings={[{ code: "of_tomorrow", message, about: [] }]} />)
  expect(screen.getByText(message, { exact: false })).toBeVisible()
  expect(screen.getByText("of_tomorrow")).toBeVisible()
})
