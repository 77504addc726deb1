// Made by `npm run generate` from the service. Not to be edited by hand.
export const SNIPPETS = {
  "curl": "curl --fail-with-body -F file=@track.mp3 \"{address}/api/v1/analyses?wait=60\"",
  "python": "from spectral_dna.client import Client\n\nwith Client(\"{address}/\") as client:\n    analysis = client.analyze(\"track.mp3\")\n    for event in analysis:\n        if event.stage is not None:\n            print(event.stage.stage, event.stage.status)\n    print(analysis.report().summary)",
  "javascript": "import { openAsBlob } from \"node:fs\"; // in a page: the file of an <input type=\"file\">\n\nconst form = new FormData();\nform.append(\"file\", await openAsBlob(\"track.mp3\"), \"track.mp3\");\nconst answer = await fetch(\"{address}/api/v1/analyses?wait=60\", { method: \"POST\", body: form });\nconst report = await answer.json();\nif (!answer.ok) throw new Error(`${report.code}: ${report.detail} ${report.advice}`);\nconsole.log(report.summary);"
} as const
