"""A page of all calls, made from the OpenAPI document: it loads nothing from anywhere else."""

import json
from functools import lru_cache
from html import escape
from typing import Any

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.responses import HTMLResponse

from spectral_dna.api.document import examples
from spectral_dna.api.snippets import beginnings, curl

router = APIRouter(include_in_schema=False)

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} API</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><style>
:root{{color-scheme:light dark}}body{{font:1rem/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}}
h2{{font:600 1rem ui-monospace,monospace;margin:2.5rem 0 .5rem;overflow-wrap:anywhere}}
table{{border-collapse:collapse;width:100%}}td,th{{text-align:left;vertical-align:top;padding:.2rem 1rem .2rem 0}}
code,pre{{font:.9rem ui-monospace,monospace}}pre{{overflow-x:auto;padding:1rem;border:1px solid #8886}}
summary{{cursor:pointer}}h3{{font-size:1rem;margin:1.5rem 0 .25rem}}
</style></head><body><h1>{title} API {version}</h1><p>{summary}</p>
<p>The same as <a href="/api/openapi.json">OpenAPI document</a>. Every error is <code>application/problem+json</code>
with <code>code</code>, <code>status</code>, <code>title</code>, <code>detail</code> and <code>advice</code>.</p>
{first}{calls}</body></html>"""


@lru_cache(maxsize=8)
def _document(app: FastAPI) -> bytes:
    return json.dumps(app.openapi(), ensure_ascii=False, separators=(",", ":")).encode()


@router.get("/api/openapi.json")
async def openapi(request: Request) -> Response:
    """Give the OpenAPI document; a route of our own, so that it is counted like any other reading."""
    return Response(_document(request.app), media_type="application/json")


@router.get("/api/docs")
async def docs(request: Request) -> HTMLResponse:
    """Show all calls."""
    document, address = request.app.openapi(), str(request.base_url)
    calls = "".join(
        _call(path, verb, call) + _example(curl(address, path, verb, call, examples()))
        for path, verbs in document["paths"].items()
        for verb, call in verbs.items()
    )
    first = "".join(_beginning(name, text) for name, text in beginnings(address).items())
    info = document["info"]
    page = PAGE.format(
        title=escape(info["title"]),
        version=escape(info["version"]),
        summary=escape(info["summary"]),
        first=first,
        calls=calls,
    )
    return HTMLResponse(page)


TITLES = {"curl": "curl", "python": "Python", "javascript": "JavaScript"}


def _beginning(name: str, text: str) -> str:
    return f'<h3>{TITLES[name]}</h3><pre data-language="{name}">{escape(text)}</pre>'


def _example(command: str) -> str:
    return f"<details><summary>Example</summary><pre>{escape(command)}</pre></details>"


def _call(path: str, verb: str, call: dict[str, Any]) -> str:
    parameters = [(item["name"], item["in"], item["schema"], item.get("description", "")) for item in _named(call)]
    rows = "".join(
        f"<tr><td><code>{escape(name)}</code><td>{escape(place)}<td>{escape(_kind(schema))}<td>{escape(text)}"
        for name, place, schema, text in parameters
    )
    answers = "".join(
        f"<tr><td>{status}<td>{_words(answer.get('description', ''))}<td>{escape(_shape(answer))}"
        for status, answer in sorted(call["responses"].items())
    )
    heading = f"<h2>{verb.upper()} {escape(path)}</h2><p>{_words(call.get('description', ''))}</p>"
    taken = f"<table><tr><th>Takes<th>In<th>Kind<th>{rows}</table>" if rows else ""
    return f"{heading}{taken}<table><tr><th>Answers<th><th>{answers}</table>"


def _named(call: dict[str, Any]) -> list[dict[str, Any]]:
    """Give parameters and the fields of a form, in one shape."""
    found = list(call.get("parameters", []))
    for kind, body in call.get("requestBody", {}).get("content", {}).items():
        schema = body["schema"]
        if "properties" in schema:
            for name, field in schema["properties"].items():
                place = "form" if kind.startswith("multipart/") else "JSON"
                found.append({"name": name, "in": place, "schema": field, "description": field.get("description", "")})
        else:
            found.append({"name": kind, "in": "body", "schema": schema})
    return found


def _kind(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[1]
    if "anyOf" in schema:
        return " or ".join(_kind(one) for one in schema["anyOf"] if one.get("type") != "null")
    return ", ".join(schema["enum"]) if "enum" in schema else str(schema.get("format", schema.get("type", "")))


def _shape(answer: dict[str, Any]) -> str:
    return ", ".join(_kind(body.get("schema", {})) for body in answer.get("content", {}).values())


def _words(text: str) -> str:
    """Escape a text, and set what stands in backticks as code."""
    parts = escape(text).split("`")
    return "".join(f"<code>{part}</code>" if index % 2 else part for index, part in enumerate(parts))
