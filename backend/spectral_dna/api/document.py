"""The OpenAPI document, completed: examples of all that is sent, and the errors that any call may answer."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from fastapi import FastAPI

from spectral_dna import __version__
from spectral_dna.api.problems import MEDIA_TYPE, errors
from spectral_dna.errors import (
    AddressShareTaken,
    BodyTooLarge,
    CrossOrigin,
    InternalError,
    InvalidRequest,
    SpectralError,
    TooManyConnections,
    UploadStalled,
    WrongHost,
)
from spectral_dna.schema.problem import Problem

ANY_CALL = (WrongHost, InternalError, AddressShareTaken, TooManyConnections)
ANY_CHANGE = (CrossOrigin, InvalidRequest, BodyTooLarge, UploadStalled)
"""What the layers around the routes answer, whichever call it is."""

TAGS = {
    "analyses": "Recordings, from their arrival to their report.",
    "batches": "Many recordings in one request, their results in one table, and a call when they have ended.",
    "predictions": "What the models say of features that someone chose.",
    "markets": "How like a track is to what charts in each market.",
    "features": "What is measured, in which unit and range.",
    "models": "Which models answer, how well, and what they may be told.",
    "outcomes": "What became of a track, by which the service checks its own answers.",
    "shares": "Links by which others read a report.",
    "samples": "Tracks of the service's own, to try it with.",
    "social": "What stands around a track when it is shown: captions, pictures, and plans that join them.",
    "limits": "What the service takes.",
    "monitoring": "How far recordings have moved from training, and how answers held up.",
    "takedowns": "What an operator removes on behalf of who has a right to a track.",
    "callers": "Who asks: keys, scopes, quotas.",
    "catalogue": "Published tracks to search, and those that measure like a recording or a setting.",
    "intelligence": "Spotify and YouTube together: what was claimed, what was measured, and the tracks behind it.",
    "spotify": "What Spotify says of tracks, where the operator has an app there.",
    "health": "For those who run the service.",
}

PARAMETERS = {
    "analysis": "0193a4c2-7b1e-7c30-9a54-3f6d1f0b8e21",
    "basis": "model",
    "batch": "0193a4c2-3333-7c30-9a54-3f6d1f0b8e21",
    "charting": True,
    "cursor": "0193a4c2-7b1e-7c30-9a54-3f6d1f0b8e21",
    "decade": "2010s",
    "emerging": True,
    "ids": ["0193a4c2-4444-7c30-9a54-3f6d1f0b8e21", "0193a4c2-5555-7c30-9a54-3f6d1f0b8e21"],
    "key": "sdna_1f0b8e21",
    "kind": "upload",
    "limit": 20,
    "name": "night_drive",
    "offset": 10,
    "picture": "0193a4c2-5555-7c30-9a54-3f6d1f0b8e21",
    "plan": "0193a4c2-4444-7c30-9a54-3f6d1f0b8e21",
    "q": "night drive",
    "sample": "evening_sun",
    "set": "recording",
    "share": "0193a4c2-2222-7c30-9a54-3f6d1f0b8e21",
    "since": "2026-11-01T00:00:00Z",
    "sort": "newest",
    "state": "succeeded",
    "token": "Yk3vQ0aXh2mJp9sLw7Rt5g",
    "track": "4uLU6hMCjMI75M1A2tKUQC",
    "until": "2026-12-01T00:00:00Z",
    "wait": 30,
}


@lru_cache(maxsize=1)
def examples() -> dict[str, Any]:
    """Give an example of each value, by the name of its schema; taken from a running service and shortened."""
    text = Path(__file__).with_name("examples.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text.replace("{version}", __version__))
    return found


def declare(app: FastAPI) -> None:
    """Complete the document when it is first asked for."""
    original = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            _complete(original())
        return app.openapi_schema or {}

    app.openapi = openapi  # type: ignore[method-assign]


def _complete(document: dict[str, Any]) -> None:
    components = document.setdefault("components", {})
    _put_problem(components.setdefault("schemas", {}))
    known = {name: value for name, value in examples().items() if name in components["schemas"]}
    components["examples"] = {name: {"value": value} for name, value in known.items()}
    for verbs in document["paths"].values():
        for verb, call in verbs.items():
            _replace_validation(call)
            _describe_events(call)
            _add_errors(call, ANY_CALL if verb == "get" else ANY_CALL + ANY_CHANGE)
            _add_examples(call)
            if "security" in call:  # on someone's own machine nobody has to say who they are
                call["security"].append({})
    used = {tag for verbs in document["paths"].values() for call in verbs.values() for tag in call.get("tags", [])}
    document["tags"] = [{"name": name, "description": TAGS[name]} for name in TAGS if name in used]


def _put_problem(schemas: dict[str, Any]) -> None:
    """Describe the body of every error."""
    made = Problem.model_json_schema(ref_template="#/components/schemas/{model}", mode="serialization")
    schemas.update(made.pop("$defs", {}))
    schemas["Problem"] = made
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)


def _replace_validation(call: dict[str, Any]) -> None:
    """Put our own answer to what is not valid in the place of the framework's."""
    answers = call.setdefault("responses", {})
    if "application/json" in answers.get("422", {}).get("content", {}):
        answers.update({str(status): answer for status, answer in errors(InvalidRequest).items()})


def _describe_events(call: dict[str, Any]) -> None:
    """Say of a stream what each of its events holds as data: the body as a whole is no such value."""
    for answer in call["responses"].values():
        stream = answer.get("content", {}).get("text/event-stream", {})
        if "schema" in stream:
            if (example := _example(stream["schema"])) is not None:
                stream["examples"] = {"example": example}
            told = {"contentMediaType": "application/json", "contentSchema": stream.pop("schema")}
            stream["itemSchema"]["properties"]["data"] |= told


def _add_errors(call: dict[str, Any], kinds: tuple[type[SpectralError], ...]) -> None:
    """Declare errors beside those that the route names itself."""
    for kind in kinds:
        status = str(kind.status)
        if status not in call["responses"]:
            call["responses"].update({str(code): answer for code, answer in errors(kind).items()})
            continue
        answer = call["responses"][status]
        (declared,) = errors(kind).values()
        body = answer.setdefault("content", {}).setdefault(MEDIA_TYPE, declared["content"][MEDIA_TYPE])
        if f"`{kind.code}`" not in answer["description"]:
            body["examples"] = {**body["examples"], **declared["content"][MEDIA_TYPE]["examples"]}
            answer["description"] += f"; {declared['description']}"


def _add_examples(call: dict[str, Any]) -> None:
    for parameter in call.get("parameters", []):
        schema = parameter["schema"]
        if parameter["in"] != "header" and "examples" in schema:
            parameter["example"] = schema["examples"][0]
        elif parameter["in"] != "header" and parameter["name"] in PARAMETERS:
            one = PARAMETERS[parameter["name"]]
            is_list = any(each.get("type") == "array" for each in [schema, *schema.get("anyOf", [])])
            parameter.setdefault("example", [one] if is_list and not isinstance(one, list) else one)
    bodies = [answer.get("content", {}) for answer in call["responses"].values()]
    for content in bodies:
        for example in content.get(MEDIA_TYPE, {}).get("examples", {}).values():  # the framework drops what is null
            example["value"] = dict.fromkeys(Problem.model_fields) | example["value"]
    for content in [*bodies, call.get("requestBody", {}).get("content", {})]:
        for body in content.values():
            if "examples" not in body and (example := _example(body.get("schema", {}))) is not None:
                body["examples"] = {"example": example}


def _example(schema: dict[str, Any]) -> dict[str, Any] | None:
    """Give the example of a value, or of a list of such values."""
    name = _name(schema)
    if name in examples():
        return {"$ref": f"#/components/examples/{name}"}
    item = _name(schema.get("items", {}))
    return {"value": [examples()[item]]} if item in examples() else None


def _name(schema: dict[str, Any]) -> str:
    named: dict[str, Any] = next((one for one in [schema, *schema.get("anyOf", [])] if "$ref" in one), {})
    return str(named.get("$ref", "")).rpartition("/")[2]
