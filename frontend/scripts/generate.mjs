// Writes src/generated from the service itself: types from its OpenAPI document, the errors and limits that the
// browser states before a request is made, and what the service words in English, for other languages to word too.
// With --check nothing is written; a difference fails.
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
from spectral_dna.api.snippets import beginnings
from spectral_dna.inference.manifest import Manifest
from spectral_dna.inference.reference import described
from spectral_dna.schema.feature_table import FEATURES
from spectral_dna.settings import Batches, Limits, Pictures, Retention, Settings, Youtube

def tree(base):
    for child in base.__subclasses__():
        yield child
        yield from tree(child)

problems = {
    kind.code: {"status": kind.status, "title": kind.title, "advice": kind.advice}
    for kind in tree(errors.BadSource)
}
manifest = Manifest.model_validate_json((Settings().artifacts_dir / "manifest.json").read_bytes())
reference = described(manifest.sets["recording"].reference)
median = {key: round(known.typical, 2) for key, known in reference.items() if known.high <= 1}
openapi = create_app(Settings()).openapi()
declared = {
    code
    for verbs in openapi["paths"].values() for call in verbs.values() for answer in call["responses"].values()
    for body in answer.get("content", {}).values() for code, example in body.get("examples", {}).items()
    if "advice" in example.get("value", {})
}
# What an analysis or a download that failed carries, beside what a call answers.
FAILURES = (
    errors.WorkerDied, errors.TookTooLong, errors.InternalError, errors.CatalogueFetchFailed, errors.CatalogueCleared,
    *tree(errors.BadTable),
)
carried = set(problems) | {kind.code for kind in FAILURES if kind is not errors.MissingColumns}
said = {
    "FEATURE_KEYS": [spec.key for spec in FEATURES],
    "PROBLEM_CODES": sorted(declared | carried),
    "MODEL_LIMITS": manifest.limits,
}
print(json.dumps({"snippets": beginnings("{address}/"), "said": said, "median": median, "openapi": openapi, "problems": problems, "limits": {**Limits().model_dump(), "youtube": Youtube().enabled, "undo_seconds": Retention().undo_minutes * 60, "batches": Batches().model_dump(), "pictures": Pictures().model_dump(include={"max_bytes", "max_pixels", "min_side", "kept"})}}))
`

const BANNER = "// Made by `npm run generate` from the service. Not to be edited by hand.\n"

async function make() {
  const answer = execFileSync(python, ["-c", PROGRAM], { cwd: root, maxBuffer: 64 * 1024 * 1024 })
  const { openapi, problems, limits, median, said, snippets } = JSON.parse(answer.toString())
  const types = astToString(await openapiTS(openapi))
  const service =
    `export const SOURCE_PROBLEMS = ${JSON.stringify(problems, null, 2)} as const\n\n` +
    `export const LIMITS = ${JSON.stringify(limits, null, 2)} as const\n\n` +
    `/** The median of the tracks that the published models learned from, where a feature runs from 0 to 1. */\n` +
    `export const MEDIAN = ${JSON.stringify(median, null, 2)} as const\n`
  const lists = Object.entries(said).map(
    ([name, list]) => `export const ${name} = ${JSON.stringify(list, null, 2)} as const\n`,
  )
  // Apart from what the first screen needs.
  const samples = `export const SNIPPETS = ${JSON.stringify(snippets, null, 2)} as const\n`
  return {
    "api.ts": BANNER + types,
    "service.ts": BANNER + service,
    "said.ts": BANNER + lists.join("\n"),
    "snippets.ts": BANNER + samples,
  }
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
