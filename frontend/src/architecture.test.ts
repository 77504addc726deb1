import { readdirSync, readFileSync } from "node:fs"
import { join, relative, sep } from "node:path"
import { describe, expect, it } from "vitest"

const SOURCE = import.meta.dirname
/** Lower may not import higher; `components`, `lib` and `i18n` are one floor. */
const FLOORS: Readonly<Record<string, number>> = {
  generated: 0,
  i18n: 1,
  lib: 1,
  components: 2,
  features: 3,
  app: 4,
}

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => path.split(sep).join("/"))
const written = files.filter((path) => !path.startsWith("generated/"))
const product = written.filter((path) => !path.includes(".test.") && !path.startsWith("testing/"))

function imports(path: string): string[] {
  const text = readFileSync(join(SOURCE, path), "utf8")
  return [...text.matchAll(/(?:from|import)\s*\(?"(@\/|\.{1,2}\/)([^"]+)"/g)].map(([, start, rest]) =>
    start === "@/" ? `${rest}` : relative(SOURCE, join(SOURCE, path, "..", `${start}${rest}`)),
  )
}

const feature = (path: string) => /^features\/([^/]+)\//.exec(path)?.[1]
const floor = (path: string) => FLOORS[path.split("/")[0] ?? ""] ?? 5

describe("architecture", () => {
  it("features don't import one another", () => {
    const crossing = product.flatMap((path) =>
      imports(path)
        .filter((target) => feature(path) && feature(target) && feature(path) !== feature(target))
        .map((target) => `${path} -> ${target}`),
    )
    expect(crossing).toEqual([])
  })

  it("imports go down: app, features, components, lib", () => {
    const upward = product.flatMap((path) =>
      imports(path)
        .filter((target) => floor(target) > floor(path) && floor(path) < 5 && !target.startsWith("styles"))
        .map((target) => `${path} -> ${target}`),
    )
    expect(upward).toEqual([])
  })

  it("the product imports nothing made for tests", () => {
    expect(product.filter((path) => imports(path).some((target) => target.startsWith("testing")))).toEqual([])
  })

  it("asks the service by one way, which knows when to give up; a form of one's own is sent beside it", () => {
    const asking = product.filter((path) => /\bfetch\(/.test(readFileSync(join(SOURCE, path), "utf8")))
    expect(asking.sort()).toEqual(["features/upload/api/send.ts", "lib/asking.ts"])
  })

  it("files stay readable: 200 lines of TSX, 300 of TS and of tests", () => {
    const long = written.filter((path) => {
      const lines = readFileSync(join(SOURCE, path), "utf8").split("\n").length - 1
      return lines > (/(?<!\.test)\.tsx$/.test(path) ? 200 : 300)
    })
    expect(long).toEqual([])
  })
})
