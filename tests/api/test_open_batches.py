"""Batches that are opened first and filled call by call, as a browser does with many files."""

import json
import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from secrets import token_hex
from typing import Any

import httpx2
import pytest

from api.test_batches import BATCHES, detail, send_list, states, until_ended
from live_service import Service


@pytest.fixture
def opened(service: Service) -> Iterator[str]:
    answer = service.http.post(BATCHES, json={"name": "Fifty at once", "open": True, "items": []})
    assert answer.status_code == 202, answer.text
    assert (answer.json()["total"], answer.json()["state"]) == (0, "running")
    yield answer.json()["id"]
    service.http.delete(f"{BATCHES}/{answer.json()['id']}")


def put(service: Service, batch: str, path: Path, *, key: str | None = None, name: str = "") -> httpx2.Response:
    return service.http.post(
        f"{BATCHES}/{batch}/items", files={"files": (name or path.name, path.read_bytes())},
        headers={"Idempotency-Key": key or token_hex(8)},
    )  # fmt: skip


def close(service: Service, batch: str) -> dict[str, Any]:
    answer = service.http.post(f"{BATCHES}/{batch}/close")
    assert answer.status_code == 200, answer.text
    return answer.json()


class TestOpen:
    def test_it_takes_files_at_once_and_ends_when_it_is_closed(
        self, service: Service, opened: str, song: Path, tmp_path: Path
    ):
        (tmp_path / "notes.txt").write_text("no recording " * 400)
        sent = [(song, f"take {number}.wav") for number in range(5)] + [(tmp_path / "notes.txt", "notes.txt")]
        answers: list[int] = []

        def send(path: Path, name: str) -> None:
            other = Service(service.address, service.data)
            answers.append(put(other, opened, path, name=name).status_code)
            other.http.close()

        threads = [threading.Thread(target=send, args=each) for each in sent]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        # three uploads at once are the most that this service takes: whoever came too early says so
        early = answers.count(503)
        assert answers.count(202) == len(sent) - early
        seen = detail(service, opened)
        assert seen["total"] == len(sent) - early
        assert sorted(item["number"] for item in seen["items"]) == list(range(1, seen["total"] + 1))
        assert (seen["state"], seen["ended"]) == ("running", None)
        assert datetime.fromisoformat(seen["open_until"]) > datetime.fromisoformat(seen["created"])
        assert close(service, opened)["open_until"] is None
        ended = until_ended(service, opened)
        assert ended["state"] == "ended"
        assert set(states(ended)) <= {"succeeded", "failed"}

    def test_a_file_that_is_sent_again_is_there_once(self, service: Service, opened: str, song: Path):
        for _ in range(2):
            answer = put(service, opened, song, key="same")
            assert (answer.status_code, answer.json()["total"]) == (202, 1)
        other = put(service, opened, song, key="same", name="another name.wav")
        assert (other.status_code, other.json()["code"]) == (422, "idempotency_conflict")
        close(service, opened)
        assert states(until_ended(service, opened)) == ["succeeded"]
        again = put(service, opened, song, key="same")
        assert (again.status_code, again.json()["code"]) == (409, "batch_closed")

    def test_a_list_fits_in_as_well(self, service: Service, opened: str):
        row = {"sample": "no such track", "name": "One"}
        answer = service.http.post(f"{BATCHES}/{opened}/items", json={"items": [row]})
        assert (answer.status_code, answer.json()["total"]) == (202, 1)
        close(service, opened)
        assert states(until_ended(service, opened)) == ["failed"]

    def test_it_takes_no_more_than_one_that_is_sent_whole(self, service: Service, opened: str):
        row = {"sample": "no such track"}
        assert service.http.post(f"{BATCHES}/{opened}/items", json={"items": [row] * 19}).status_code == 202
        answer = service.http.post(f"{BATCHES}/{opened}/items", json={"items": [row] * 2})
        assert (answer.status_code, answer.json()["code"]) == (413, "batch_too_large")
        empty = service.http.post(f"{BATCHES}/{opened}/items", json={"items": []})
        assert (empty.status_code, empty.json()["code"]) == (400, "empty_batch")
        assert detail(service, opened)["total"] == 19

    def test_a_list_for_it_may_be_as_long_as_one_that_is_sent_whole(self, service: Service, opened: str):
        content = json.dumps({"items": [{"sample": "no such track"}]}) + " " * 200_000
        answer = service.http.post(
            f"{BATCHES}/{opened}/items", content=content, headers={"Content-Type": "application/json"}
        )
        assert (answer.status_code, answer.json()["total"]) == (202, 1)
        answer = service.http.post(
            f"{BATCHES}/{opened}/items", content=content + " " * 2**20, headers={"Content-Type": "application/json"}
        )
        assert (answer.status_code, answer.json()["code"]) == (413, "batch_too_large")

    def test_closed_with_nothing_in_it_it_ends(self, service: Service, opened: str):
        close(service, opened)
        assert until_ended(service, opened)["total"] == 0
        assert close(service, opened)["state"] == "ended"

    def test_cancelled_it_takes_nothing_more(self, service: Service, opened: str, song: Path):
        assert service.http.post(f"{BATCHES}/{opened}/cancel").json()["open_until"] is None
        answer = put(service, opened, song)
        assert (answer.status_code, answer.json()["code"]) == (409, "batch_closed")
        assert until_ended(service, opened)["state"] == "cancelled"

    def test_one_that_was_sent_whole_takes_nothing_more(self, service: Service, song: Path):
        batch = send_list(service, {"sample": "no such track"}).json()
        assert batch["open_until"] is None
        answer = put(service, batch["id"], song)
        assert (answer.status_code, answer.json()["code"]) == (409, "batch_closed")
        service.http.delete(batch["url"])

    def test_of_another_caller_it_does_not_exist(self, ada: Service, bob: Service, song: Path):
        hers = ada.http.post(BATCHES, json={"open": True, "items": []}).json()["id"]
        answer = put(bob, hers, song)
        assert (answer.status_code, answer.json()["code"]) == (404, "batch_not_found")
        assert detail(ada, hers)["total"] == 0
        ada.http.delete(f"{BATCHES}/{hers}")
