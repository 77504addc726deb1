/** The focus goes to the screen's heading: whatever it was on is about to go. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true })
}

/** The row of this button is about to go: the focus goes to the same button of a row beside it, or to the heading. */
export function focusBeside(button: Element): void {
  const row = button.closest("li")
  const beside = row?.nextElementSibling ?? row?.previousElementSibling
  const same = [...(beside?.querySelectorAll("button") ?? [])].at(-1)
  const heading = row?.closest("section")?.querySelector<HTMLElement>("h2[tabindex]")
  const next = same ?? heading
  if (next == null) focusHeading()
  else next.focus()
}
