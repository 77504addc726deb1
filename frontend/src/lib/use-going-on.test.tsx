import { fireEvent, render, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { useGoingOn } from "@/lib/use-going-on"

function Rows({ count }: { count: number }) {
  const { list, goOn } = useGoingOn(count)
  return (
    <>
      <ul ref={list}>
        {Array.from({ length: count }, (_, at) => `Row ${at}`).map((name) => (
          <li key={name}>
            <a href="/">{name}</a>
          </li>
        ))}
      </ul>
      <button type="button" onClick={goOn}>
        More
      </button>
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
