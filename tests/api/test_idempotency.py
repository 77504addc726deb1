"""A call that is sent again with its key is carried out once; an answer that is known is not sent again."""

import os
import threading
import time
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import Any

import httpx2
import pytest

from live_service import Service


def submit(service: Service, path: Path, key: str, **fields: Any) -> httpx2.Response:
    with path.open("rb") as file:
        return service.http.post(
            "/api/v1/analyses", files={"file": (path.name, file)}, data=fields, headers={"Idempotency-Key": key}
        )


@pytest.fixture
def key() -> str:
    return token_hex(16)


class TestSameKey:
    def test_gets_the_same_analysis(self, service: Service, another_song: Path, key: str):
        first, second = submit(service, another_song, key), submit(service, another_song, key)
        assert (first.status_code, second.status_code) == (202, 202)
        assert first.json()["id"] == second.json()["id"]
        assert first.headers["location"] == second.headers["location"]
        service.until(first.json()["id"])
        assert submit(service, another_song, key).json()["id"] == first.json()["id"]
        assert service.is_tidy()

    def test_while_the_first_is_on_its_way_too(self, service: Service, another_song: Path, key: str):
        answers: list[httpx2.Response] = []
        threads = [
            threading.Thread(target=lambda: answers.append(submit(service, another_song, key))) for _ in range(3)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len({answer.json()["id"] for answer in answers if answer.status_code == 202}) == 1
        assert {answer.status_code for answer in answers} <= {202, 503}

    def test_with_another_recording_is_a_conflict(self, service: Service, another_song: Path, song: Path, key: str):
        first = submit(service, another_song, key)
        second = submit(service, song, key)
        assert (second.status_code, second.json()["code"]) == (422, "idempotency_conflict")
        service.until(first.json()["id"])
        assert service.is_tidy()

    def test_with_something_else_stated_is_one_too(self, service: Service, another_song: Path, key: str):
        assert submit(service, another_song, key).status_code == 202
        answer = submit(service, another_song, key, explicit="true")
        assert (answer.status_code, answer.json()["code"]) == (422, "idempotency_conflict")

    def test_of_something_deleted_begins_anew(self, service: Service, another_song: Path, key: str):
        first = submit(service, another_song, key).json()["id"]
        assert service.http.delete(f"/api/v1/analyses/{first}").status_code == 204
        assert submit(service, another_song, key).json()["id"] != first

    def test_of_a_call_that_was_refused_is_not_used_up(
        self, service: Service, another_song: Path, tmp_path: Path, key: str
    ):
        text = tmp_path / "a.txt"
        text.write_text("no recording")
        assert submit(service, text, key).status_code == 415
        assert submit(service, another_song, key).status_code == 202

    @pytest.mark.parametrize("key", ["", "x" * 256])
    def test_that_is_none_is_refused(self, service: Service, song: Path, key: str):
        answer = submit(service, song, key)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")


class TestETag:
    @pytest.mark.parametrize("path", ["features", "models", "inputs", "limits", "samples"])
    def test_what_is_known_is_not_sent_again(self, service: Service, path: str):
        first = service.http.get(f"/api/v1/{path}")
        tag = first.headers["etag"]
        assert tag.startswith('"')
        for known in (tag, f'"other", {tag}', f"W/{tag}", "*"):
            again = service.http.get(f"/api/v1/{path}", headers={"If-None-Match": known})
            assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
            assert "content-type" not in again.headers
        other = service.http.get(f"/api/v1/{path}", headers={"If-None-Match": '"other"'})
        assert (other.status_code, other.content) == (200, first.content)
        head = service.http.head(f"/api/v1/{path}")
        assert (head.headers["etag"], head.content) == (tag, b"")

    def test_of_an_analysis_changes_until_it_has_ended(self, service: Service, another_song: Path):
        accepted = service.submit(another_song).json()
        early = service.http.get(accepted["url"])
        service.until(accepted["id"])
        ended = service.http.get(accepted["url"], headers={"If-None-Match": early.headers["etag"]})
        assert (ended.status_code, ended.json()["state"]) == (200, "succeeded")
        again = service.http.get(accepted["url"], headers={"If-None-Match": ended.headers["etag"]})
        assert again.status_code == 304
        assert ended.headers["cache-control"] == "private, no-cache"

    def test_of_a_file_is_the_files_own(self, service: Service):
        sample = service.http.get("/api/v1/samples").json()[0]["url"]
        sound = service.http.get(sample)
        again = service.http.get(sample, headers={"If-None-Match": sound.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")

    def test_errors_and_streams_have_none(self, service: Service, another_song: Path):
        assert "etag" not in service.http.get("/api/v1/nothing").headers
        accepted = service.submit(another_song, wait=30)
        with service.http.stream("GET", f"{accepted.headers['location']}/events") as events:
            assert "etag" not in events.headers


class TestDeletion:
    def test_leaves_nothing_in_any_file(self, service: Service, another_song: Path):
        name = f"secret {token_hex(8)}.wav"
        report = service.submit(another_song, name=name, wait=60).json()
        marks = [name.encode(), report["source"]["sha256"].encode(), report["id"].encode()]
        assert holding(service.data, marks)
        assert service.http.delete(f"/api/v1/analyses/{report['id']}").status_code == 204
        assert holding(service.data, marks), "it could still be restored"
        service.end_grace()
        deadline = time.monotonic() + 240
        while found := holding(service.data, marks):
            assert time.monotonic() < deadline, found
            time.sleep(0.5)


def holding(folder: Path, marks: list[bytes]) -> list[str]:
    """Name the files that hold one of these."""
    found = []
    for parent, _, files in os.walk(folder):
        for path in (Path(parent, name) for name in files if not name.endswith(".wav")):
            with suppress(FileNotFoundError):  # a service that works makes and removes files
                content = path.read_bytes()
                found += [path.name for mark in marks if mark in content]
    return found
