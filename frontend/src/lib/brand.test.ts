import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { brandRing } from "@/lib/brand"

const TOKENS = readFileSync(join(import.meta.dirname, "../styles/tokens.css"), "utf8")

/** A strand's colour in light and in dark, as every reader of SVG knows it. */
function colours(strand: "a" | "b"): string[] {
  const [, value = ""] = new RegExp(`--color-strand-${strand}: light-dark\\((.*?)\\);`).exec(TOKENS) ?? []
  return [...value.matchAll(/oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)].map(([, l, c, h]) =>
    hex(Number(l), Number(c), (Number(h) * Math.PI) / 180),
  )
}

/** From OKLCH to sRGB, by the matrices of CSS Color 4; what lies beyond is cut off. */
function hex(lightness: number, chroma: number, hue: number): string {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const bytes = linear.map((value) => {
    const clear = Math.min(1, Math.max(0, value))
    return Math.round(255 * (clear <= 0.0031308 ? 12.92 * clear : 1.055 * clear ** (1 / 2.4) - 0.055))
  })
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`
}

/** The mark as a file: light and dark by the system's theme. */
function favicon(): string {
  const strands = brandRing()
    .sort((one, other) => Number(one.isOver) - Number(other.isOver))
    .map(({ path, strand }) => `<path class="${strand}" d="${path}"/>`)
  const [[lightA, darkA], [lightB, darkB]] = [colours("a"), colours("b")]
  const dark = `@media (prefers-color-scheme:dark){.a{stroke:${darkA}}.b{stroke:${darkB}}}`
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-32 -32 64 64">',
    `<style>.a{stroke:${lightA}}.b{stroke:${lightB}}${dark}</style>`,
    '<g fill="none" stroke-width="5" stroke-linecap="round" stroke-linejoin="round">',
    ...strands,
    "</g>",
    "</svg>",
    "",
  ].join("\n")
}

it("is the favicon, in the colours of the tokens", async () => {
  await expect(favicon()).toMatchFileSnapshot("../../public/favicon.svg")
})
