import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

const SOURCE = join(import.meta.dirname, "..")
const TOKENS = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8")

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(tsx?|css)$/.test(path))
  .filter((path) => !path.includes(".test.") && !/^(generated|testing)[/\\]/.test(path))
  .filter((path) => !path.endsWith("tokens.css"))

/** What has a token: a measure of text is `max-w-measure`, a small size of type `text-label`, and so on. */
const LITERALS = {
  colour:
    /#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b(?![-\w])|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([\d.]/gi,
  type: /\b(?:text|leading|tracking|font)-\[[^\]]*\]|\bfontSize:/g,
  measure: /\bmax-w-\[[\d.]+ch\]/g,
  space: /(?<![\w-])-?(?:[pm][xytrbles]?|gap(?:-[xy])?|space-[xy])-\[[^\]]*\]/g,
  radius: /\brounded(?:-\w+)?-\[[^\]]*\]/g,
  motion:
    /\b(?:duration|delay|ease|animate)-\[[^\]]*\]|animation-delay:\d|animation(?:Delay|Duration): *[`"']\d/g,
} as const

describe("tokens", () => {
  it.each(Object.entries(LITERALS))("hold every %s", (_, literal) => {
    const found = files.flatMap((path) =>
      [...readFileSync(join(SOURCE, path), "utf8").matchAll(literal)].map(([text]) => `${path}: ${text}`),
    )
    expect(found).toEqual([])
  })

  it("know each colour in light and in dark", () => {
    const colours = [...TOKENS.matchAll(/--color-([\w-]+):\s*([^;]+);/g)]
    expect(colours.length).toBeGreaterThan(15)
    expect(
      colours.filter(([, , value]) => !value?.startsWith("light-dark(")).map(([, name]) => name),
    ).toEqual([])
  })
})
