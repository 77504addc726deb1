"""The client against a running service, and against one that is busy, gone or newer."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from live_service import Service
from material.sites import served
from spectral_dna import errors
from spectral_dna.client import AnalysisCancelled, Client, ListedItem, Patience, Refused, Unreachable
from spectral_dna.inference.market_rules import RULES
from spectral_dna.schema.batches import ItemState
from spectral_dna.schema.stages import State

GUIDE = Path(__file__).parents[2] / "backend" / "docs" / "client.md"
QUICK = Patience(attempts=3, longest=1.0)


@pytest.fixture
def client(service: Service) -> Iterator[Client]:
    with Client(service.address) as made:
        yield made


class TestAnalyses:
    def test_are_followed_to_their_report(self, client: Client, another_song: Path):
        analysis = client.analyze(another_song, year=2015, explicit=False)
        events = list(analysis)
        assert [event.type for event in events][-1] == "end"
        assert {event.stage.stage for event in events if event.stage} >= {"decode", "features", "models"}
        report = analysis.report()
        assert (report.id, report.stated.year, report.stated.explicit) == (analysis.id, 2015, False)
        assert client.get(analysis.id).state is State.SUCCEEDED

    def test_of_samples(self, client: Client, service: Service):
        name = service.http.get("/api/v1/samples").json()[0]["name"]
        assert client.analyze_sample(name).report().source.kind == "sample"

    def test_that_fail_raise_the_services_own_error(self, client: Client, tmp_path: Path):
        from material import audio_files

        short = audio_files.write(tmp_path / "short.wav", audio_files.music(2.0, channels=1))
        with pytest.raises(errors.TooShort) as raised:
            client.analyze(short).report()
        assert raised.value.advice == errors.TooShort.advice
        assert "s" in raised.value.detail

    @pytest.mark.usefixtures("held")
    def test_that_are_cancelled_have_no_report(self, client: Client, long_song: Path):
        analysis = client.analyze(long_song)
        assert analysis.cancel().state is State.CANCELLED
        with pytest.raises(AnalysisCancelled):
            analysis.report()
        with pytest.raises(errors.NotCancellable):
            analysis.cancel()

    def test_are_listed_page_after_page_and_forgotten(self, client: Client, another_song: Path):
        analysis = client.analyze(another_song)
        analysis.report()
        assert analysis.id in [row.id for row in client.analyses()]
        page = client.page(limit=1)
        assert [row.id for row in page.items] == [analysis.id]
        client.delete(analysis.id)
        with pytest.raises(errors.AnalysisNotFound):
            client.get(analysis.id)
        assert client.restore(analysis.id).id == analysis.id
        assert client.get(analysis.id).report is not None
        client.delete(analysis.id)

    def test_what_is_no_recording_is_refused(self, client: Client, tmp_path: Path):
        (tmp_path / "a.mp3").write_text("words" * 4000)
        with pytest.raises(errors.UnsupportedAudio):
            client.analyze(tmp_path / "a.mp3")


class TestBatches:
    def test_of_files_are_followed_to_their_results(self, client: Client, another_song: Path, tmp_path: Path):
        (tmp_path / "notes.txt").write_text("words" * 4000)
        batch = client.batches.send([another_song, tmp_path / "notes.txt"], name="Monday", year=2015, explicit=False)
        assert (batch.name, batch.total) == ("Monday", 2)
        assert client.batches.wait(batch.id).state == "ended"
        assert [item.error and item.error.code for item in client.batches.items(batch.id)] == [
            None, "unsupported_audio",
        ]  # fmt: skip
        assert [row["name"] for row in client.batches.results(batch.id)] == [another_song.name, "notes.txt"]
        assert [row.id for row in client.batches.page(limit=1).items] == [batch.id]
        with pytest.raises(errors.NothingToRetry):
            client.batches.retry(batch.id)
        client.batches.delete(batch.id)
        assert client.batches.restore(batch.id).total == 2
        client.batches.delete(batch.id)
        with pytest.raises(errors.BatchNotFound):
            client.batches.get(batch.id)
        with pytest.raises(errors.BatchNotFound):
            list(client.batches.results(batch.id))

    def test_of_a_list(self, client: Client):
        batch = client.batches.send_list([ListedItem(sample="no such track", name="One", year=1999)])
        assert client.batches.wait(batch.id).counts.failed == 1
        (item,) = client.batches.items(batch.id, state=ItemState.FAILED)
        assert (item.name, item.error and item.error.code) == ("One", "sample_not_found")
        client.batches.delete(batch.id)


class TestModels:
    def test_predict_and_search(self, client: Client, another_song: Path):
        report = client.analyze(another_song).report()
        features = {key: found.value for key, found in report.features.items() if key in report.models.inputs}
        assert client.predict(features, explain=False).models == "tiny"
        assert client.counterfactuals(features, "emerging", at_most=1).lens == "emerging"
        markets = client.markets(report.id)
        assert markets == client.markets_of(features)
        assert {one.code for one in client.markets(report.id, basis="rule_of_thumb").markets} == {*RULES}
        assert {found.name for found in client.inputs()} >= {"genre", "explicit"}
        assert client.models()["version"] == "tiny"


@contextmanager
def answering(*answers: tuple[int, dict[str, str], Any]) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """A server that gives these answers one after the other, and keeps the heads of the requests."""
    left, heads = list(answers), []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("content-length", 0)))
            self.do_GET()

        def do_GET(self) -> None:
            heads.append({name.lower(): value for name, value in self.headers.items()})
            status, headers, body = left.pop(0)
            content = body if isinstance(body, bytes) else json.dumps(body).encode()
            self.send_response(status)
            for name, value in {**headers, "content-length": str(len(content))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            return

    with served(Handler) as port:
        yield f"http://127.0.0.1:{port}", heads


def told(code: str, status: int, **more: Any) -> dict[str, Any]:
    return {
        "code": code, "status": status, "title": "t", "detail": "d", "advice": "a", "instance": None, "analysis": None,
        "fields": [], **more,
    }  # fmt: skip


ACCEPTED = {"id": "x", "state": "queued", "url": "/x", "events_url": "/x/events"}
BUSY = (503, {"retry-after": "0"}, told("queue_full", 503))
LAST = (503, {"retry-after": "7"}, told("queue_full", 503))


class TestPatience:
    def test_a_busy_service_is_asked_again_with_the_same_key(self, song: Path):
        with answering(BUSY, BUSY, (202, {}, ACCEPTED)) as (address, heads), Client(address) as client:
            assert client.analyze(song).id == "x"
        assert len(heads) == 3
        assert len({head["idempotency-key"] for head in heads}) == 1
        assert len({head["content-length"] for head in heads}) == 1  # the whole file each time

    def test_a_batch_is_sent_again_with_the_same_key(self, song: Path):
        with answering(*[BUSY] * 6) as (address, heads), Client(address, patience=QUICK) as client:
            for send in (lambda: client.batches.send([song, song]), lambda: client.batches.send_list([])):
                with pytest.raises(errors.QueueFull):
                    send()
        keys = [head["idempotency-key"] for head in heads]
        assert (len(keys), len(set(keys))) == (6, 2)

    def test_it_ends(self, song: Path):
        with answering(BUSY, BUSY, LAST) as (address, heads), Client(address, patience=QUICK) as client:
            with pytest.raises(errors.QueueFull) as raised:
                client.analyze(song)
            assert raised.value.retry_after == 7
        assert len(heads) == 3

    def test_a_wait_longer_than_patience_is_left_to_the_caller(self, song: Path):
        late = (429, {"retry-after": "3600"}, told("queue_full", 429))
        with answering(late) as (address, heads), Client(address, patience=QUICK) as client:
            with pytest.raises(errors.QueueFull) as raised:
                client.analyze(song)
            assert raised.value.retry_after == 3600
        assert len(heads) == 1

    def test_what_is_wrong_is_not_sent_again(self, song: Path):
        with answering((422, {}, told("invalid_request", 422))) as (address, heads):
            with Client(address) as client, pytest.raises(errors.InvalidRequest):
                client.analyze(song)
            assert len(heads) == 1

    def test_nobody_there(self):
        with Client("http://127.0.0.1:9", patience=QUICK) as client, pytest.raises(Unreachable):
            client.get("x")


class TestOtherVersions:
    def test_an_unknown_code_is_told_as_it_came(self):
        with answering((418, {}, told("new_code", 418))) as (address, _), Client(address) as client:
            with pytest.raises(Refused) as raised:
                client.get("x")
            assert raised.value.problem.code == "new_code"

    def test_new_fields_are_passed_over(self, song: Path):
        newer = {**ACCEPTED, "since": "tomorrow"}
        with answering((202, {}, newer)) as (address, _), Client(address) as client:
            assert client.analyze(song).id == "x"

    def test_a_proxys_own_page_is_no_answer(self):
        with answering((502, {}, b"<h1>Bad Gateway</h1>")) as (address, heads):
            with Client(address) as client, pytest.raises(Unreachable):
                client.get("x")
            assert len(heads) == 1

    def test_a_stream_that_breaks_off_goes_on_without_telling_twice(self):
        def event(number: int, kind: str, **stage: Any) -> bytes:
            row = {
                "stage": "decode",
                "status": "running",
                "fraction": None,
                "started": None,
                "seconds": None,
                "facts": {},
            }
            data = {
                "type": kind, "number": number, "analysis": "x", "state": "succeeded" if kind == "end" else "running",
                "queue_position": None, "stage": {**row, **stage} if kind == "stage" else None, "error": None,
            }  # fmt: skip
            return b"event: " + kind.encode() + b"\nid: 1\ndata: " + json.dumps(data).encode() + b"\n\n"

        head = {"content-type": "text/event-stream"}
        first = (200, head, event(1, "state") + event(2, "stage") + b"data: {half")
        second = (200, head, event(1, "state") + event(2, "stage") + event(3, "stage", fraction=0.5) + event(4, "end"))
        with answering(first, second) as (address, heads), Client(address) as client:
            events = list(client.events("x"))
        assert [(seen.type, seen.stage and seen.stage.fraction) for seen in events] == [
            ("state", None), ("stage", None), ("stage", 0.5), ("end", None),
        ]  # fmt: skip
        assert len(heads) == 2


def test_keys_and_visitors_are_told():
    with answering((404, {}, told("analysis_not_found", 404))) as (address, heads):
        client = Client(address, key="k", visitor="v")
        with client, pytest.raises(errors.AnalysisNotFound):
            client.get("x")
        assert (heads[0]["authorization"], heads[0]["x-visitor-token"]) == ("Bearer k", "v")


def test_it_is_light_to_import():
    heavy = ("librosa", "onnxruntime", "scipy", "xgboost", "soundfile", "fastapi", "sqlalchemy", "dbos", "structlog")
    look = f"import sys, spectral_dna.client; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_example_in_its_guide_runs(service: Service, another_song: Path, tmp_path: Path):
    (example,) = re.findall(r"```python\n(.*?)```", GUIDE.read_text(), re.S)
    (tmp_path / "track.mp3").write_bytes(another_song.read_bytes())
    program = example.replace("http://localhost:7860", service.address)
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "decode finished" in done.stdout
    assert "of 5" in done.stdout or "/5" in done.stdout
