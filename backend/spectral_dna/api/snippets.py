"""Programs to begin with, in three languages; the page of calls shows them, and they run as they stand."""

import json
import shlex
from typing import Any

CURL = """curl --fail-with-body -F file=@track.mp3 "{address}api/v1/analyses?wait=60\""""

PYTHON = """from spectral_dna.client import Client

with Client("{address}") as client:
    analysis = client.analyze("track.mp3")
    for event in analysis:
        if event.stage is not None:
            print(event.stage.stage, event.stage.status)
    print(analysis.report().summary)"""

JAVASCRIPT = """import {{ openAsBlob }} from "node:fs"; // in a page: the file of an <input type="file">

const form = new FormData();
form.append("file", await openAsBlob("track.mp3"), "track.mp3");
const answer = await fetch("{address}api/v1/analyses?wait=60", {{ method: "POST", body: form }});
const report = await answer.json();
if (!answer.ok) throw new Error(`${{report.code}}: ${{report.detail}} ${{report.advice}}`);
console.log(report.summary);"""


def beginnings(address: str) -> dict[str, str]:
    """Give the first program in each language, for a service at this address."""
    return {
        "curl": CURL.format(address=address),
        "python": PYTHON.format(address=address),
        "javascript": JAVASCRIPT.format(address=address),
    }


def curl(address: str, path: str, verb: str, call: dict[str, Any], known: dict[str, Any]) -> str:
    """Give a call of the document as a command, with the document's own examples in it."""
    for parameter in call.get("parameters", []):
        if parameter["in"] == "path":
            path = path.replace(f"{{{parameter['name']}}}", str(parameter.get("example", "…")))
    words = ["curl --fail-with-body"]
    if verb not in ("get", "post"):
        words.append(f"-X {verb.upper()}")
    # a body has one kind: of several, the first is shown
    words += [_body(kind, body, known) for kind, body in call.get("requestBody", {}).get("content", {}).items()][:1]
    if verb == "post" and "requestBody" not in call:
        words.append("-X POST")
    return " ".join([*words, f'"{address}{path.removeprefix("/")}"'])


def _body(kind: str, body: dict[str, Any], known: dict[str, Any]) -> str:
    if kind == "multipart/form-data":
        return "-F file=@track.mp3"
    named = (known[word.rpartition("/")[2]] for word in _references(body) if word.rpartition("/")[2] in known)
    return f"-H 'Content-Type: {kind}' -d {shlex.quote(json.dumps(next(named, {})))}"


def _references(body: dict[str, Any]) -> list[str]:
    return [str(example["$ref"]) for example in body.get("examples", {}).values() if "$ref" in example]
