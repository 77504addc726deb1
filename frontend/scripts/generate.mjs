// Writes src/generated from the service itself: types from its OpenAPI document, and the errors and limits
// that the browser states before a request is made. With --check nothing is written; a difference fails.
import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import openapiTS, { astToString } from "openapi-typescript"

const root = fileURLToPath(new URL("../..", import.meta.url))
const generated = fileURLToPath(new URL("../src/generated", import.meta.url))
const environment = `${root}.venv/bin/python`
const python = process.env.SDNA_PYTHON ?? (existsSync(environment) ? environment : "python3")

const PROGRAM = `
import json
from spectral_dna.app import create_app
from spectral_dna import errors
from spectral_dna.settings import Batches, Limits, Settings, Youtube

def tree(base):
    for child in base.__subclasses__():
        yield child
        yield from tree(child)

problems = {
    kind.code: {"status": kind.status, "title": kind.title, "advice": kind.advice}
    for kind in tree(errors.BadSource)
}
print(json.dumps({"openapi": create_app(Settings()).openapi(), "problems": problems, "limits": {**Limits().model_dump(), "youtube": Youtube().enabled, "batches": Batches().model_dump()}}))
`

const BANNER = "// Made by `npm run generate` from the service. Not to be edited by hand.\n"

async function make() {
  const answer = execFileSync(python, ["-c", PROGRAM], { cwd: root, maxBuffer: 64 * 1024 * 1024 })
  const { openapi, problems, limits } = JSON.parse(answer.toString())
  const types = astToString(await openapiTS(openapi))
  const service =
    `export const SOURCE_PROBLEMS = ${JSON.stringify(problems, null, 2)} as const\n\n` +
    `export const LIMITS = ${JSON.stringify(limits, null, 2)} as const\n`
  return { "api.ts": BANNER + types, "service.ts": BANNER + service }
}

const files = await make()
const drifted = []
mkdirSync(generated, { recursive: true })
for (const [name, text] of Object.entries(files)) {
  const path = `${generated}/${name}`
  if (!process.argv.includes("--check")) writeFileSync(path, text)
  else if (!existsSync(path) || readFileSync(path, "utf8") !== text) drifted.push(name)
}
if (drifted.length > 0) {
  console.error(
    `${drifted.join(", ")} differ from the service: run \`npm run generate\` and commit the result.`,
  )
  process.exit(1)
}
