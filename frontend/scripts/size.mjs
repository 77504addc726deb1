// Fails when the first screen needs more JavaScript than it may: what `/` loads before anything is touched.
import { readFileSync } from "node:fs"
import { gzipSync } from "node:zlib"

const LIMIT = 150_000
const DIST = new URL("../dist/", import.meta.url)
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", DIST), "utf8"))

function withImports(key, seen = new Set()) {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const next of manifest[key].imports ?? []) withImports(next, seen)
  return seen
}

const needed = withImports("src/app/routes/home.tsx", withImports("index.html"))
const scripts = [...needed].map((key) => manifest[key].file).filter((file) => file.endsWith(".js"))
const blocking = ["theme.js"]
const sizes = [...scripts, ...blocking].map((file) => [
  file,
  gzipSync(readFileSync(new URL(file, DIST))).length,
])
const total = sizes.reduce((sum, [, size]) => sum + size, 0)

for (const [file, size] of sizes) console.log(`${String(size).padStart(7)}  ${file}`)
console.log(`${String(total).padStart(7)}  bytes of gzip JavaScript on the first screen; at most ${LIMIT}`)
if (total > LIMIT) process.exit(1)
