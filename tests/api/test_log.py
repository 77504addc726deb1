"""What the log of a running service says, in all of its processes, and what it never says."""

import json
import time
from pathlib import Path
from typing import Any

import pytest

from live_service import Service

TELLING = "Ida Example - unreleased demo.wav"
SECRETS = ("hush-key-0123456789", "hush-cookie", "hush-query", "hush-sample", "unreleased", "Ida Example")


def lines(service: Service) -> list[dict[str, Any]]:
    """Give the log so far; the last line may still be on its way."""
    text = service.data.with_name("service.log").read_text()
    return [json.loads(line) for line in text.splitlines(keepends=True) if line.endswith("\n")]


def lines_of(service: Service, request: str, *, until: str) -> list[dict[str, Any]]:
    """Give the lines of a request once one of them tells of an event."""
    for _ in range(2400):
        found = [line for line in lines(service) if line.get("request") == request]
        if any(line["event"] == until for line in found):
            return found
        time.sleep(0.05)
    raise AssertionError(f"{until} is not among {[line['event'] for line in found]}")


class TestRequestId:
    def test_of_the_caller_is_answered(self, service: Service):
        answer = service.http.get("/health/live", headers={"X-Request-ID": "trace-me-please"})
        assert answer.headers["x-request-id"] == "trace-me-please"

    @pytest.mark.parametrize("given", ["", "x", "with space in it", "a" * 65, 'quote"quote'])
    def test_that_is_none_is_replaced(self, service: Service, given: str):
        answer = service.http.get("/health/live", headers={"X-Request-ID": given})
        assert len(answer.headers["x-request-id"]) == 16
        assert answer.headers["x-request-id"] != given

    def test_is_in_refusals_too(self, service: Service):
        answer = service.http.post("/api/v1/predictions", content=b"x", headers={"X-Request-ID": "refused-0001"})
        assert answer.headers["x-request-id"] == "refused-0001"
        (line,) = lines_of(service, "refused-0001", until="request.ended")
        assert (line["route"], line["status"]) == ("/api/v1/predictions", 422)

    def test_goes_through_the_workflow_to_the_process_that_listens(self, service: Service, another_song: Path):
        with another_song.open("rb") as file:
            answer = service.http.post(
                "/api/v1/analyses", files={"file": (TELLING, file)}, headers={"X-Request-ID": "through-and-through"}
            )
        service.until(answer.json()["id"], "succeeded")
        found = lines_of(service, "through-and-through", until="analysis.succeeded")
        events = [line["event"] for line in found]
        # accepted by the API, started by the workflow, heard in a process of its own
        assert {"analysis.accepted", "analysis.started", "recording.heard", "worker.called"} <= set(events)
        assert {line["analysis"] for line in found if "analysis" in line} == {answer.json()["id"]}


class TestSecrets:
    def test_of_callers_are_in_no_line(self, service: Service, another_song: Path):
        headers = {
            "Authorization": "Bearer hush-key-0123456789", "X-API-Key": "hush-key-0123456789",
            "Cookie": "s=hush-cookie",
        }  # fmt: skip
        with another_song.open("rb") as file:
            answer = service.http.post(
                "/api/v1/analyses", files={"file": (TELLING, file)}, headers=headers, params={"note": "hush-query"}
            )
        identifier = answer.json()["id"]
        service.until(identifier, "succeeded")
        service.http.get(f"/api/v1/analyses/{identifier}", headers=headers, params={"token": "hush-query"})
        # refusals name what was sent least of all
        service.http.post("/api/v1/analyses", files={"file": (TELLING, b"no sound at all" * 1000)}, headers=headers)
        service.http.post("/api/v1/analyses", data={"sample": "hush-sample"}, files={}, headers=headers)
        service.http.get("/api/v1/hush-query", headers=headers)
        service.http.delete(f"/api/v1/analyses/{identifier}", headers={**headers, "X-Request-ID": "the-end-of-it"})
        lines_of(service, "the-end-of-it", until="request.ended")
        text = service.data.with_name("service.log").read_text()
        assert [secret for secret in SECRETS if secret in text] == []

    def test_of_damaged_recordings_are_in_no_line(self, service: Service, tmp_path: Path):
        damaged = tmp_path / TELLING
        damaged.write_bytes(b"RIFF\x00\x00\x00\x00WAVEfmt " + bytes(2000))
        answer = service.submit(damaged)
        if answer.status_code == 202:
            service.until(answer.json()["id"])
        assert "unreleased" not in service.data.with_name("service.log").read_text()


def test_every_line_has_an_event_a_level_and_a_time(service: Service):
    for line in lines(service):
        assert {"event", "level", "timestamp"} <= set(line)
