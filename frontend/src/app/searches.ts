/** The places of sliders, by feature; which of them there are is for the screen to say. */
export function numbers(search: Record<string, unknown>): Record<string, number> {
  const entries = Object.entries(search).filter(
    (entry): entry is [string, number] => typeof entry[1] === "number" && Number.isFinite(entry[1]),
  )
  return Object.fromEntries(entries)
}

/** What an address says, unread: the screen reads what it knows. Checked here, that would come with the first screen. */
export function unread<Search extends object>(said: Record<string, unknown>): Search {
  return said as Search
}
