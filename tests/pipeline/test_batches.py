"""Batches and what is told of their ends, whatever is killed in between."""

import base64
import hashlib
import hmac
import json
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from live_service import Killable
from material import audio_files as make
from material.killing import listener_of, new_music, paced, successes, wait_for_stage, wait_until_gone, workers_of
from material.receiver import Certificates, Heard, Receiver, certificates, receiving

SECRET = "whsec_" + base64.b64encode(b"twenty-four bytes of key").decode()
BATCHES = "/api/v1/batches"
WINDOW_SECONDS = 5 * 60


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="module")
def one_service(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path, made: Certificates):
    service = Killable(
        tmp_path_factory.mktemp("batches") / "data",
        tiny_artifacts,
        SDNA_WEBHOOKS__ALLOW_LOOPBACK="true",
        SDNA_WEBHOOKS__CA_FILE=str(made.authority),
        SDNA_WEBHOOKS__FIRST_WAIT_SECONDS="0.1",
        SDNA_WEBHOOKS__TRIES="3",
        SDNA_WEBHOOKS__SECONDS="3",
        SDNA_LIMITS__QUEUE="4",
    )
    yield service
    service.close()


@pytest.fixture
def receiver(made: Certificates) -> Iterator[Receiver]:
    with receiving(made) as there:
        yield there


def send(killable: Killable, receiver: Receiver | None, *paths: Path, items: bool = False) -> str:
    files = [("files", (path.name, path.read_bytes())) for path in paths]
    fields = {"name": "of the tests", "list": "sample\nnothing\n"}
    if receiver is not None:
        address = f"https://localhost:{receiver.port}/told?word=secret"
        fields |= {"callback": address, "secret": SECRET, "callback_items": "true" if items else ""}
    answer = killable.service.http.post(BATCHES, files=files or None, data=fields)
    assert answer.status_code == 202, answer.text
    return answer.json()["id"]


def send_nothing_to_hear(killable: Killable, receiver: Receiver, *, items: bool = False) -> str:
    callback = {"url": f"https://localhost:{receiver.port}/told", "secret": SECRET, "items": items}
    body = {"items": [{"sample": "nothing"}], "callback": callback}
    return killable.service.http.post(BATCHES, json=body).json()["id"]


def detail(killable: Killable, batch: str) -> dict[str, Any]:
    return killable.service.http.get(f"{BATCHES}/{batch}").json()


def until(killable: Killable, batch: str, claim, seconds: float = 90) -> dict[str, Any]:
    deadline = time.monotonic() + seconds
    while not claim(seen := detail(killable, batch)):
        assert time.monotonic() < deadline, seen
        time.sleep(0.05)
    return seen


def has_ended(seen: dict[str, Any]) -> bool:
    return seen["state"] == "ended"


def is_settled(seen: dict[str, Any]) -> bool:
    return has_ended(seen) and seen["callback"]["pending"] == 0


def is_vouched_for(heard: Heard) -> bool:
    """Check a delivery as a receiver would."""
    headers = heard.headers
    if abs(time.time() - int(headers["webhook-timestamp"])) > WINDOW_SECONDS:
        return False
    key = base64.b64decode(SECRET.removeprefix("whsec_"))
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + heard.body
    expected = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    return any(hmac.compare_digest(each.removeprefix("v1,"), expected) for each in headers["webhook-signature"].split())


class TestTold:
    def test_once_signed_and_without_a_secret_anywhere(self, killable: Killable, receiver: Receiver, tmp_path: Path):
        song = make.write(tmp_path / "a.wav", new_music(8.0))
        batch = send(killable, receiver, song)
        seen = until(killable, batch, is_settled)
        (heard,) = receiver.heard
        told = json.loads(heard.body)
        assert is_vouched_for(heard)
        assert heard.path == "/told?word=secret"
        assert heard.headers["webhook-id"] == told["id"] == seen["callback"]["latest"]["id"]
        assert (told["type"], told["batch"], told["state"], told["round"]) == ("batch.ended", batch, "ended", 0)
        assert told["counts"] == seen["counts"]
        assert (told["counts"]["succeeded"], told["counts"]["failed"]) == (1, 1)
        assert (
            seen["callback"]["latest"] | {"state": "delivered", "tries": 1, "status": 204, "error": None}
            == (seen["callback"]["latest"])
        )
        for text in (json.dumps(seen), killable.log.read_text()):
            assert SECRET not in text
            assert "word=secret" not in text

    def test_of_each_item_where_that_was_asked_for(self, killable: Killable, receiver: Receiver):
        batch = send_nothing_to_hear(killable, receiver, items=True)
        until(killable, batch, is_settled)
        told = [json.loads(heard.body) for heard in receiver.heard]
        assert [each["type"] for each in told] == ["item.ended", "batch.ended"]
        assert told[0]["item"] | {"number": 1, "state": "failed", "error_code": "sample_not_found"} == told[0]["item"]

    def test_again_after_a_retry(self, killable: Killable, receiver: Receiver):
        batch = send_nothing_to_hear(killable, receiver)
        until(killable, batch, is_settled)
        assert killable.service.http.post(f"{BATCHES}/{batch}/retry").status_code == 202
        until(killable, batch, lambda seen: is_settled(seen) and len(receiver.heard) == 2)
        told = [json.loads(heard.body) for heard in receiver.heard]
        assert [each["round"] for each in told] == [0, 1]
        assert told[0]["id"] != told[1]["id"]


class TestNotTaken:
    def test_it_is_told_again_under_the_same_id_until_it_is(self, killable: Killable, receiver: Receiver):
        receiver.statuses = [500, 503, 200]
        batch = send_nothing_to_hear(killable, receiver)
        seen = until(killable, batch, is_settled)
        assert (seen["callback"]["latest"]["state"], seen["callback"]["latest"]["tries"]) == ("delivered", 3)
        assert len({heard.headers["webhook-id"] for heard in receiver.heard}) == 1
        assert len({heard.body for heard in receiver.heard}) == 1
        assert all(is_vouched_for(heard) for heard in receiver.heard)

    def test_it_is_given_up_after_the_stated_tries(self, killable: Killable, receiver: Receiver):
        receiver.statuses = [500]
        batch = send_nothing_to_hear(killable, receiver)
        latest = until(killable, batch, is_settled)["callback"]["latest"]
        assert (latest["state"], latest["tries"], latest["status"], latest["next_try"]) == ("given_up", 3, 500, None)
        assert len(receiver.heard) == 3

    def test_a_receiver_that_is_gone_for_good_is_left_alone(self, killable: Killable, receiver: Receiver):
        receiver.statuses = [410]
        batch = send_nothing_to_hear(killable, receiver)
        latest = until(killable, batch, is_settled)["callback"]["latest"]
        assert (latest["state"], latest["tries"]) == ("given_up", 1)

    def test_a_redirect_is_not_followed(self, killable: Killable, receiver: Receiver):
        receiver.statuses = [307]
        receiver.headers = {"Location": f"https://localhost:{receiver.port}/elsewhere"}
        batch = send_nothing_to_hear(killable, receiver)
        latest = until(killable, batch, is_settled)["callback"]["latest"]
        assert (latest["state"], latest["status"]) == ("given_up", 307)
        assert {heard.path for heard in receiver.heard} == {"/told"}


class TestKilled:
    def test_every_item_ends_once_and_the_end_is_told(
        self, killable: Killable, receiver: Receiver, tmp_path: Path, long_song: Path
    ):
        songs = [make.write(tmp_path / f"{n}.wav", new_music(8.0)) for n in range(3)]
        batch = send(killable, receiver, *songs, long_song)
        seen = until(killable, batch, lambda seen: seen["counts"]["succeeded"] >= 1)
        assert not has_ended(seen)
        workers = workers_of(killable)
        killable.kill()
        wait_until_gone(workers)
        killable.start()
        seen = until(killable, batch, is_settled)
        assert [item["state"] for item in seen["items"]] == [*["succeeded"] * 4, "failed"]
        analyses = [item["analysis"] for item in seen["items"][:4]]
        assert successes(killable, *analyses) == [1] * 4
        assert len({heard.headers["webhook-id"] for heard in receiver.heard}) == 1
        assert killable.service.is_tidy()

    def test_what_was_not_yet_told_is_told_after_the_next_start(self, killable: Killable, made: Certificates):
        with receiving(made) as receiver:
            receiver.statuses = [500]
            batch = send_nothing_to_hear(killable, receiver)
            until(killable, batch, lambda seen: seen["callback"]["latest"] and seen["callback"]["latest"]["tries"] > 0)
            killable.kill()
            with sqlite3.connect(killable.service.data / "analyses.sqlite") as rows:
                rows.execute("UPDATE deliveries SET state = 'pending', tries = 1, due = last_try")
            rows.close()
            receiver.statuses = [204]
            killable.start()
            latest = until(killable, batch, is_settled)["callback"]["latest"]
        assert latest["state"] == "delivered"
        assert len({heard.headers["webhook-id"] for heard in receiver.heard}) == 1

    def test_one_that_failed_by_our_fault_keeps_its_recording_for_another_try(
        self, killable: Killable, long_song: Path
    ):
        with paced(listener_of(killable.service)):
            batch = send(killable, None, long_song)
            item = until(killable, batch, lambda seen: seen["items"][0]["analysis"])["items"][0]
            wait_for_stage(killable.service, item["analysis"], "decode")
            killable.kill()
        with sqlite3.connect(killable.service.data / "analyses.sqlite") as rows:
            rows.execute("UPDATE analyses SET attempts = 3 WHERE id = ?", [item["analysis"]])
        rows.close()
        killable.start()
        failed = until(killable, batch, has_ended)["items"][0]
        assert failed["error"]["code"] == "worker_died"
        assert len(killable.service.files()) == 1
        answer = killable.service.http.post(f"{BATCHES}/{batch}/retry").json()
        assert answer["retried"] == [1, 2]
        again = until(killable, batch, has_ended)["items"][0]
        assert (again["state"], again["error"]) == ("succeeded", None)
        assert again["analysis"] != failed["analysis"]
        assert killable.service.http.get(f"/api/v1/analyses/{failed['analysis']}").status_code == 404
        listed = {row["id"] for row in killable.service.http.get("/api/v1/analyses").json()["items"]}
        assert again["analysis"] in listed
        assert failed["analysis"] not in listed  # nor does it outlive its batch
        assert killable.service.is_tidy()
