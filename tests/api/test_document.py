"""The OpenAPI document has an example of everything, names every error, and its page's programs run."""

import html
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx2
import pytest
from jsonschema import Draft202012Validator

from live_service import Service
from material.declared import undeclared_in
from spectral_dna.errors.codes import BY_CODE
from spectral_dna.schema.report import Report

BINARY = ("audio/", "image/", "application/pdf", "application/octet-stream", "text/csv", "application/x-ndjson")


@pytest.fixture(scope="module")
def document(service: Service) -> dict[str, Any]:
    return service.http.get("/api/openapi.json").json()


def calls(document: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [(f"{verb} {path}", call) for path, verbs in document["paths"].items() for verb, call in verbs.items()]


def contents(call: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    """Give every body that is sent or answered: when, its kind, and what is said of it."""
    answers = [(status, answer.get("content", {})) for status, answer in call["responses"].items()]
    asked = [("request", call.get("requestBody", {}).get("content", {}))]
    return [(when, kind, body) for when, content in asked + answers for kind, body in content.items()]


def values(document: dict[str, Any], body: dict[str, Any]) -> list[Any]:
    found = []
    for example in body.get("examples", {}).values():
        if "$ref" in example:
            example = document["components"]["examples"][example["$ref"].rpartition("/")[2]]
        found.append(example["value"])
    return found


class TestExamples:
    def test_are_there_for_everything_that_is_sent_or_answered(self, document: dict[str, Any]):
        bare = [
            f"{name} {when} {kind}"
            for name, call in calls(document)
            for when, kind, body in contents(call)
            if not kind.startswith(BINARY) and not values(document, body)
        ]
        assert bare == []

    def test_are_what_their_schemas_say(self, document: dict[str, Any]):
        for name, call in calls(document):
            for when, kind, body in contents(call):
                schema = {**body.get("schema", {}), "components": document["components"]}
                for value in values(document, body):
                    faults = [fault.message for fault in Draft202012Validator(schema).iter_errors(value)]
                    assert faults == [], f"{name} {when} {kind}"

    def test_of_a_report_is_one(self, document: dict[str, Any]):
        report = document["components"]["examples"]["Report"]["value"]
        assert Report.model_validate(report).schema_version == "1"

    def test_of_what_is_sent_are_taken(self, service: Service, document: dict[str, Any]):
        for name, call in calls(document):
            verb, path = name.split()
            sent = call.get("requestBody", {}).get("content", {}).get("application/json")
            asked = ("/predictions", "/counterfactuals", "/captions", "/markets")
            # tests/api/test_planning.py has a service with models of streams, and sends it its examples
            if verb == "post" and sent is not None and path.endswith(asked) and "/intelligence/" not in path:
                (value,) = values(document, sent)
                answer = service.http.post(path, json=value)
                assert answer.status_code == 200, answer.text

    def test_stand_at_every_parameter_of_an_address(self, document: dict[str, Any]):
        bare = [
            f"{name} {parameter['name']}"
            for name, call in calls(document)
            for parameter in call.get("parameters", [])
            if parameter["in"] == "path" and "example" not in parameter
        ]
        assert bare == []


class TestErrors:
    def test_are_told_by_code_with_the_answer_that_comes(self, document: dict[str, Any]):
        for name, call in calls(document):
            for status, answer in call["responses"].items():
                for code, example in (
                    answer.get("content", {}).get("application/problem+json", {}).get("examples", {}).items()
                ):
                    assert (example["value"]["code"], str(example["value"]["status"])) == (code, status), name
                    assert BY_CODE[code].advice == example["value"]["advice"]

    def test_that_any_of_these_tests_meets_and_the_document_does_not_know_would_be_found(self):
        asked = httpx2.Request("GET", "http://localhost/api/v1/analyses/x")
        told = [(404, "analysis_not_found"), (404, "batch_not_found"), (409, "analysis_not_found")]
        found = [undeclared_in(httpx2.Response(status, json={"code": code}, request=asked)) for status, code in told]
        assert found == [
            None,
            "get /api/v1/analyses/{analysis}: 404 batch_not_found",
            "get /api/v1/analyses/{analysis}: 409 analysis_not_found",
        ]

    def test_of_the_layers_around_the_calls_are_told_at_each(self, document: dict[str, Any]):
        for name, call in calls(document):
            codes = declared(call)
            assert {"wrong_host", "internal_error"} <= codes, name
            if not name.startswith("get"):
                assert {"cross_origin", "body_too_large", "upload_stalled", "invalid_request"} <= codes, name


def declared(call: dict[str, Any]) -> set[str]:
    bodies = [answer.get("content", {}).get("application/problem+json", {}) for answer in call["responses"].values()]
    return {code for body in bodies for code in body.get("examples", {})}


class TestWords:
    def test_every_call_is_described_and_every_tag_too(self, document: dict[str, Any]):
        assert [name for name, call in calls(document) if not call.get("description")] == []
        told = {tag["name"] for tag in document["tags"] if tag["description"]}
        assert {tag for _, call in calls(document) for tag in call["tags"]} <= told

    def test_keys_are_told_of_and_may_be_left_out_where_none_is_asked_for(self, document: dict[str, Any]):
        schemes = document["components"]["securitySchemes"]
        assert {"key", "visitor"} <= set(schemes)
        for _, call in calls(document):
            for choice in call.get("security", [{}]):
                assert set(choice) <= set(schemes)
            assert {} in call.get("security", [{}])


class TestPage:
    @pytest.fixture
    def page(self, service: Service) -> str:
        return service.http.get("/api/docs").text

    @pytest.fixture
    def folder(self, tmp_path: Path, another_song: Path) -> Path:
        shutil.copy(another_song, tmp_path / "track.mp3")
        return tmp_path

    def snippet(self, page: str, language: str) -> str:
        (found,) = re.findall(rf'<pre data-language="{language}">(.*?)</pre>', page, re.S)
        return html.unescape(found)

    def test_its_curl_runs(self, page: str, folder: Path):
        done = subprocess.run(["sh", "-c", self.snippet(page, "curl")], cwd=folder, capture_output=True, check=True)
        assert Report.model_validate(json.loads(done.stdout)).lenses is not None

    def test_its_python_runs(self, page: str, folder: Path):
        call = [sys.executable, "-c", self.snippet(page, "python")]
        done = subprocess.run(call, cwd=folder, capture_output=True, text=True, check=True)
        assert "report finished" in done.stdout

    def test_its_javascript_runs(self, page: str, folder: Path):
        if (node := shutil.which("node")) is None:
            pytest.skip("there is no Node here")
        (folder / "first.mjs").write_text(self.snippet(page, "javascript"))
        done = subprocess.run([node, "first.mjs"], cwd=folder, capture_output=True, text=True, check=True)
        assert done.stdout.strip()

    def test_every_calls_command_is_answered_as_the_document_says(
        self, page: str, folder: Path, document: dict[str, Any]
    ):
        commands = re.findall(r"<summary>Example</summary><pre>(.*?)</pre>", page, re.S)
        named = [name for name, _ in calls(document)]
        assert len(commands) == len(named)
        for (name, call), command in zip(calls(document), commands, strict=True):
            line = html.unescape(command) + " --max-time 20 -s -o answer -w '%{http_code}'"
            done = subprocess.run(["sh", "-c", line], cwd=folder, capture_output=True, text=True, check=False)
            assert done.stdout in call["responses"], f"{name}: {done.stdout} {done.stderr}"

    def test_is_found_where_others_have_theirs(self, service: Service):
        assert service.http.get("/docs").headers["location"] == "/api/docs"
