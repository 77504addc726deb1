"""Whatever is killed, every accepted analysis ends exactly once, and nothing is left on disk."""

import os
import re
import shutil
import signal
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest

from live_service import Killable
from material import audio_files as make

COUNT = 3


@pytest.fixture(scope="module")
def one_service(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path) -> Iterator[Killable]:
    service = Killable(tmp_path_factory.mktemp("durability") / "data", tiny_artifacts)
    yield service
    service.close()


@pytest.fixture
def killable(one_service: Killable) -> Killable:
    """A running service; whoever killed it last need not start it again."""
    if not one_service.is_running:
        one_service.start()
    return one_service


def new_music(seconds: float, *, slower: int = 1) -> make.Samples:
    """Music that no test sent before, so that it has to be heard."""
    sound = make.music(seconds, channels=1)
    sound[-1] = int.from_bytes(os.urandom(2)) / 2**17
    return sound.repeat(slower, axis=0)


@pytest.fixture
def long_song(tmp_path: Path) -> Path:
    return make.write(tmp_path / "long.wav", new_music(30.0, slower=4))


def several(folder: Path) -> list[Path]:
    return [make.write(folder / f"{n}.wav", new_music(20.0)) for n in range(COUNT)]


def stage_status(analysis: dict, name: str) -> str:
    return next(stage["status"] for stage in analysis["stages"] if stage["stage"] == name)


def wait_for_stage(killable: Killable, identifier: str, name: str) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if stage_status(killable.service.analysis(identifier), name) != "waiting":
            return
        time.sleep(0.01)
    raise AssertionError(f"the stage {name} never began: {killable.service.analysis(identifier)}")


def children_of(pid: int) -> dict[int, str]:
    found = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
                if parent == pid:
                    found[int(entry.name)] = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            except OSError:
                continue
    return found


def wait_until_gone(processes: list[int]) -> None:
    deadline = time.monotonic() + 10
    while any(Path(f"/proc/{pid}").exists() for pid in processes):
        assert time.monotonic() < deadline, "workers outlive their service"
        time.sleep(0.05)


def workers_of(killable: Killable) -> list[int]:
    assert killable.process is not None
    return [pid for pid, call in children_of(killable.process.pid).items() if "spawn_main" in call]


def judge_of(killable: Killable) -> int:
    """Find the judging process by what the service said when it was warm."""
    said = [line for line in killable.log.read_text().splitlines() if "worker.warm" in line and "seat=judge" in line]
    return int(re.search(r"pid=(\d+)", said[-1]).group(1))


@contextmanager
def held_at_models(killable: Killable, folder: Path) -> Iterator[tuple[str, int]]:
    """Submit a recording, and hold the judging process where the models would vote on it."""
    for row in killable.service.http.get("/api/v1/analyses?state=running").json()["items"]:
        killable.service.until(row["id"])
    judge = judge_of(killable)
    os.kill(judge, signal.SIGSTOP)
    identifier = killable.service.submit(make.write(folder / "a.wav", new_music(8.0))).json()["id"]
    wait_for_stage(killable, identifier, "models")
    yield identifier, judge


def kill_workers(killable: Killable) -> set[int]:
    killed = set(workers_of(killable))
    for pid in killed:
        os.kill(pid, signal.SIGKILL)
    return killed


class TestServiceKilled:
    def test_everything_accepted_ends_once_whenever_it_was_killed(self, killable: Killable, tmp_path: Path):
        accepted = [killable.service.submit(path).json()["id"] for path in several(tmp_path)]
        for stage in ("decode", "features"):
            wait_for_stage(killable, accepted[0], stage)
            workers = workers_of(killable)
            killable.kill()
            wait_until_gone(workers)
            killable.start()
        ended = [killable.service.until(identifier, seconds=90) for identifier in accepted]
        assert [analysis["state"] for analysis in ended] == ["succeeded"] * COUNT
        listed = [row["id"] for row in killable.service.http.get("/api/v1/analyses?limit=100").json()["items"]]
        assert sorted(listed).count(accepted[0]) == 1
        assert set(accepted) <= set(listed)
        assert killable.service.files() == []

    def test_too_often_over_one_recording_it_is_a_dead_worker_and_no_loop(self, killable: Killable, long_song: Path):
        identifier = killable.service.submit(long_song).json()["id"]
        wait_for_stage(killable, identifier, "decode")
        killable.kill()
        with sqlite3.connect(killable.service.data / "analyses.sqlite") as rows:
            rows.execute("UPDATE analyses SET attempts = 3 WHERE id = ?", [identifier])
        rows.close()
        killable.start()
        ended = killable.service.until(identifier)
        assert (ended["state"], ended["error"]["code"]) == ("failed", "worker_died")
        assert killable.service.files() == []

    def test_between_two_writes_the_next_start_makes_up_for_it(self, killable: Killable, tmp_path: Path):
        identifier = killable.service.submit(make.write(tmp_path / "a.wav", new_music(8.0))).json()["id"]
        killable.kill()
        # An upload cut off before it was accepted, and an analysis accepted but not yet queued.
        (killable.service.data / "incoming" / "0190a0a0-0000-7000-8000-000000000000").write_bytes(b"RIFF")
        with sqlite3.connect(killable.service.data / "workflows.sqlite") as engine:
            engine.execute("DELETE FROM operation_outputs")
            engine.execute("DELETE FROM workflow_status")
        engine.close()
        killable.start()
        assert killable.service.until(identifier)["state"] == "succeeded"
        assert killable.service.files() == []


class TestServiceStopped:
    def test_what_was_under_way_goes_on_and_no_attempt_is_lost(self, killable: Killable, long_song: Path):
        identifier = killable.service.submit(long_song).json()["id"]
        wait_for_stage(killable, identifier, "decode")
        assert killable.stop() == 0
        with sqlite3.connect(killable.service.data / "analyses.sqlite") as rows:
            found = rows.execute("SELECT state, attempts FROM analyses WHERE id = ?", [identifier]).fetchall()
        assert found == [("running", 0)]
        rows.close()
        killable.start()
        assert killable.service.until(identifier)["state"] == "succeeded"

    def test_a_stream_of_events_does_not_hold_it_up(self, killable: Killable, long_song: Path):
        identifier = killable.service.submit(long_song).json()["id"]
        address = f"/api/v1/analyses/{identifier}/events"
        with killable.service.http.stream("GET", address) as answer:
            next(answer.iter_lines())
            began = time.monotonic()
            assert killable.stop() == 0
        assert time.monotonic() - began < 9

    def test_while_it_starts_it_ends_as_soon_as_it_has_started(self, tmp_path: Path, tiny_artifacts: Path):
        killable = Killable(tmp_path / "data", tiny_artifacts)
        try:
            killable.start(ready=False)
            deadline = time.monotonic() + 30
            while not (tmp_path / "data" / "service.lock").exists():
                assert time.monotonic() < deadline
                time.sleep(0.005)
            assert killable.stop() == 0
        finally:
            killable.close()

    def test_while_the_models_vote_it_ends_in_order_and_goes_on_later(self, killable: Killable, tmp_path: Path):
        killable.wait_until_ready()
        with held_at_models(killable, tmp_path) as (identifier, _):
            assert killable.stop() == 0
        assert "Traceback" not in killable.log.read_text()
        killable.start()
        assert killable.service.until(identifier)["state"] == "succeeded"


class TestWorkerKilled:
    def test_once_while_it_judges_costs_nothing(self, killable: Killable, tmp_path: Path):
        killable.wait_until_ready()
        with held_at_models(killable, tmp_path) as (identifier, judge):
            os.kill(judge, signal.SIGKILL)
        ended = killable.service.until(identifier)
        assert (ended["state"], ended["error"]) == ("succeeded", None)

    def test_the_service_is_not_ready_until_another_has_warmed_up(self, killable: Killable):
        killable.wait_until_ready()
        os.kill(judge_of(killable), signal.SIGKILL)
        deadline = time.monotonic() + 10
        while killable.service.is_ready():
            assert time.monotonic() < deadline, "it never says that the judge is gone"
        killable.wait_until_ready()

    def test_costs_its_job_an_attempt_and_nobody_else_anything(
        self, killable: Killable, long_song: Path, tmp_path: Path
    ):
        identifier = killable.service.submit(long_song).json()["id"]
        other = killable.service.submit(make.write(tmp_path / "other.wav", new_music(8.0))).json()["id"]
        wait_for_stage(killable, identifier, "decode")
        kill_workers(killable)
        assert killable.service.until(identifier)["state"] == "succeeded"
        assert killable.service.until(other)["state"] == "succeeded"
        assert killable.service.files() == []

    def test_while_idle_is_replaced_and_every_time_is_told_as_such(
        self, killable: Killable, long_song: Path, tmp_path: Path
    ):
        before = kill_workers(killable)
        answer = killable.service.submit(make.write(tmp_path / "a.wav", new_music(8.0)), wait=60)
        assert answer.status_code == 200
        assert not before & set(workers_of(killable))
        identifier = killable.service.submit(long_song).json()["id"]
        deadline = time.monotonic() + 60
        while (seen := killable.service.analysis(identifier))["state"] != "failed" and time.monotonic() < deadline:
            if stage_status(seen, "decode") == "running":
                kill_workers(killable)
            time.sleep(0.05)
        assert (seen["state"], seen["error"]["code"]) == ("failed", "worker_died")
        assert killable.service.files() == []


class TestDefect:
    def test_in_a_step_ends_the_analysis_and_the_next_upload_begins_anew(self, killable: Killable, tmp_path: Path):
        song, work = make.write(tmp_path / "a.wav", new_music(8.0)), killable.service.data / "work"
        work.rmdir()
        work.write_text("in the way of every workspace")
        try:
            for _ in range(2):
                ended = killable.service.until(killable.service.submit(song).json()["id"])
                assert (ended["state"], ended["error"]["code"]) == ("failed", "internal_error")
                assert str(tmp_path.parent) not in ended["error"]["detail"]
        finally:
            work.unlink()
            work.mkdir()
        assert killable.service.submit(song, wait=60).status_code == 200

    def test_in_the_engine_delays_what_was_accepted_and_loses_nothing(self, killable: Killable, tmp_path: Path):
        engine = sqlite3.connect(killable.service.data / "workflows.sqlite", timeout=10)
        engine.execute("CREATE TRIGGER refuse BEFORE INSERT ON workflow_status BEGIN SELECT RAISE(ABORT, 'full'); END")
        try:
            answer = killable.service.submit(make.write(tmp_path / "a.wav", new_music(8.0)))
        finally:
            engine.execute("DROP TRIGGER refuse")
            engine.close()
        assert answer.status_code == 202
        assert killable.service.until(answer.json()["id"])["state"] == "succeeded"


class TestTooSlow:
    def test_a_job_beyond_its_wall_clock_is_ended(self, tmp_path: Path, tiny_artifacts: Path, long_song: Path):
        killable = Killable(tmp_path / "data", tiny_artifacts, SDNA_POOL__JOB_SECONDS="0.3")
        try:
            killable.start()
            answer = killable.service.submit(long_song, wait=30)
            assert (answer.status_code, answer.json()["code"]) == (504, "took_too_long")
            assert killable.service.files() == []
        finally:
            killable.close()


class TestStart:
    @pytest.mark.parametrize(
        ("harm", "words"),
        [
            (lambda folder: (folder / "manifest.json").unlink(), "missing"),
            (lambda folder: next(folder.glob("*.onnx")).write_bytes(b"other"), "not the one that was published"),
            (lambda folder: next(folder.glob("*.npz")).unlink(), "missing"),
        ],
        ids=["no manifest", "an altered model", "a missing model"],
    )
    def test_is_refused_without_the_published_models(self, tmp_path: Path, tiny_artifacts: Path, harm, words: str):
        artifacts = tmp_path / "artifacts"
        shutil.copytree(tiny_artifacts, artifacts)
        harm(artifacts)
        told = Killable(tmp_path / "data", artifacts).refusal()
        assert words in told
        assert "Traceback" not in told
        assert str(tmp_path) not in told

    def test_is_refused_where_another_service_works(self, killable: Killable, tiny_artifacts: Path):
        told = Killable(killable.service.data, tiny_artifacts).refusal()
        assert "Another service works in this data folder" in told
        assert killable.service.http.get("/health/live").status_code == 200

    def test_the_first_answer_does_not_wait_for_warm_processes(self, one_service: Killable):
        if one_service.is_running:
            one_service.stop()
        one_service.start(ready=False)
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            try:
                answer = one_service.service.http.get("/health/ready")
            except httpx2.TransportError:
                time.sleep(0.02)
                continue
            break
        assert (answer.status_code, answer.json()["status"]) == (503, "starting")
        one_service.wait_until_ready()
