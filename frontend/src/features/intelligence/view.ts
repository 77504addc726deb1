/** The parts of the screen, in their order. */
export const PARTS = [
  "overview",
  "drivers",
  "scatter",
  "hypotheses",
  "indicators",
  "planner",
  "explorer",
] as const
export type PartName = (typeof PARTS)[number]
/** What a model answers. */
export const TARGETS = ["streams", "hit", "views"] as const
export type TargetName = (typeof TARGETS)[number]

/** What an address can carry of the screen. */
export interface View {
  readonly view?: PartName
  readonly target?: TargetName
  /** Words that are looked for among the points. */
  readonly q?: string
  /** A question in SQL that is asked. */
  readonly sql?: string
  /** Rows of its answer at most. */
  readonly rows?: number
}

const LONGEST = { q: 200, sql: 8000 } as const

/** Take from an address what can be shown; whatever else somebody wrote there is left out. */
export function readView(said: Readonly<Record<string, unknown>>): View {
  const { view, target, rows } = said
  return {
    ...(isOne(PARTS, view) && { view }),
    ...(isOne(TARGETS, target) && { target }),
    ...text("q", said),
    ...text("sql", said),
    ...(typeof rows === "number" && Number.isInteger(rows) && rows > 0 && { rows }),
  }
}

function isOne<T extends string>(known: readonly T[], value: unknown): value is T {
  return (known as readonly unknown[]).includes(value)
}

function text(name: keyof typeof LONGEST, said: Readonly<Record<string, unknown>>): Partial<View> {
  const value = said[name]
  const words = typeof value === "string" || typeof value === "number" ? String(value) : ""
  return words.trim() === "" ? {} : { [name]: words.slice(0, LONGEST[name]) }
}
