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

const code = withImports("src/app/routes/home.tsx", withImports("index.html"))
const languages = Object.keys(manifest).flatMap((key) => /^src\/i18n\/(\w+)\/first\.ts$/.exec(key)?.[1] ?? [])
const sizes = new Map()

function size(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, DIST))).length)
  return sizes.get(file)
}

function filesIn(language) {
  const needed = withImports(`src/i18n/${language}/first.ts`, new Set(code))
  return [...needed].map((key) => manifest[key].file).filter((file) => file.endsWith(".js"))
}

const totals = languages.map((language) => {
  const files = [...filesIn(language), "start.js"]
  return [language, files.reduce((sum, file) => sum + size(file), 0)]
})
for (const [file, bytes] of sizes) console.log(`${String(bytes).padStart(7)}  ${file}`)
for (const [language, total] of totals) {
  console.log(
    `${String(total).padStart(7)}  bytes of gzip JavaScript on the first screen in ${language}; at most ${LIMIT}`,
  )
}
if (totals.length === 0 || totals.some(([, total]) => total > LIMIT)) process.exit(1)
