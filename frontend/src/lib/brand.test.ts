import { expect, it } from "vitest"
import { brandRing } from "@/lib/brand"

/** The mark as a file: light and dark by the system's theme. */
function favicon(): string {
  const strands = brandRing()
    .sort((one, other) => Number(one.isOver) - Number(other.isOver))
    .map(({ path, strand }) => `<path class="${strand}" d="${path}"/>`)
  const style =
    ".a{stroke:#de3c18}.b{stroke:#006a7a}@media (prefers-color-scheme:dark){.a{stroke:#fb865f}.b{stroke:#75c5cd}}"
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-32 -32 64 64">',
    `<style>${style}</style>`,
    '<g fill="none" stroke-width="5" stroke-linecap="round" stroke-linejoin="round">',
    ...strands,
    "</g>",
    "</svg>",
    "",
  ].join("\n")
}

it("is the favicon", async () => {
  await expect(favicon()).toMatchFileSnapshot("../../public/favicon.svg")
})
