import { fireEvent, render, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { useGoingOn } from "@/lib/use-going-on"

function Rows({
  count,
  isAsking = false,
  hasMore = true,
}: {
  count: number
  isAsking?: boolean
  hasMore?: boolean
}) {
  const { list, goOn } = useGoingOn(count, isAsking)
  return (
    <>
      <ul ref={list}>
        {Array.from({ length: count }, (_, at) => `Row ${at}`).map((name) => (
          <li key={name}>
            <a href="/">{name}</a>
          </li>
        ))}
      </ul>
      {hasMore && (
        <button type="button" onClick={goOn}>
          More
        </button>
      )}
    </>
  )
}

test("the focus goes on where the rows that were asked for begin, however late they are drawn", async () => {
  const { rerender } = render(<Rows count={2} />)
  fireEvent.click(screen.getByText("More"))
  rerender(<Rows count={2} />)
  await new Promise((later) => setTimeout(later, 50))
  expect(document.activeElement).toBe(document.body)
  rerender(<Rows count={4} />)
  expect(document.activeElement).toBe(screen.getByText("Row 2"))
})

test("rows that nobody asked for leave the focus where it is", () => {
  const { rerender } = render(<Rows count={2} />)
  rerender(<Rows count={4} />)
  expect(document.activeElement).toBe(document.body)
})

test("a last page without rows takes the focus to the last one, and one that did not come leaves it", () => {
  const { rerender } = render(<Rows count={2} />)
  screen.getByText("More").focus()
  fireEvent.click(screen.getByText("More"))
  rerender(<Rows count={2} isAsking />)
  rerender(<Rows count={2} />)
  expect(document.activeElement).toBe(screen.getByText("More"))
  fireEvent.click(screen.getByText("More"))
  rerender(<Rows count={2} isAsking />)
  rerender(<Rows count={2} hasMore={false} />)
  expect(document.activeElement).toBe(screen.getByText("Row 1"))
})
