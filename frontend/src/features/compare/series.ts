/** How tracks are told apart: by letter, form and line before colour. */
export const SERIES = [
  { letter: "A", dash: "none", stroke: "stroke-strand-a", fill: "fill-strand-a", form: "circle" },
  { letter: "B", dash: "9 5", stroke: "stroke-strand-b", fill: "fill-strand-b", form: "square" },
  { letter: "C", dash: "2.5 5", stroke: "stroke-strand-c", fill: "fill-strand-c", form: "triangle" },
  { letter: "D", dash: "12 4 2.5 4", stroke: "stroke-strand-d", fill: "fill-strand-d", form: "diamond" },
] as const

export type Series = (typeof SERIES)[number]

export const MOST = SERIES.length
export const LEAST = 2

const FORMS = {
  circle: "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z",
  square: "M-4.5 -4.5H4.5V4.5H-4.5Z",
  triangle: "M0 -6L5.8 4.6H-5.8Z",
  diamond: "M0 -6.4L6.4 0L0 6.4L-6.4 0Z",
} as const

/** The outline of a series' sign about the origin. */
export function form(series: Series): string {
  return FORMS[series.form]
}

/** Which analyses an address names: each once, and no more than can be told apart. */
export function idsOf(text: string | undefined): string[] {
  const named = (text ?? "").split(",").map((id) => id.trim())
  return [...new Set(named.filter((id) => id !== ""))].slice(0, MOST)
}
