"""Whatever is killed, every accepted analysis ends exactly once, and nothing is left on disk."""

import os
import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from live_service import FINAL, Killable
from material import audio_files as make
from material.killing import (
    LONGEST,
    held_at_models,
    judge_of,
    kill_workers,
    listener_of,
    new_music,
    paced,
    standing_still,
    successes,
    wait_for_stage,
    wait_until_gone,
    workers_of,
)

COUNT = 3


def several(folder: Path) -> list[Path]:
    return [make.write(folder / f"{n}.wav", new_music(20.0)) for n in range(COUNT)]


class TestServiceKilled:
    def test_everything_accepted_ends_once_whenever_it_was_killed(self, killable: Killable, tmp_path: Path):
        accepted = [killable.service.submit(path).json()["id"] for path in several(tmp_path)]
        for stage in ("decode", "features"):
            wait_for_stage(killable.service, accepted[0], stage)
            workers = workers_of(killable)
            killable.kill()
            wait_until_gone(workers)
            killable.start()
        ended = [killable.service.until(identifier, seconds=90) for identifier in accepted]
        assert [analysis["state"] for analysis in ended] == ["succeeded"] * COUNT
        assert successes(killable, *accepted) == [1] * COUNT
        assert killable.service.is_tidy()

    def test_too_often_over_one_recording_it_is_a_dead_worker_and_no_loop(self, killable: Killable, long_song: Path):
        with paced(listener_of(killable.service)):
            identifier = killable.service.submit(long_song).json()["id"]
            wait_for_stage(killable.service, identifier, "decode")
            killable.kill()
        with sqlite3.connect(killable.service.data / "analyses.sqlite") as rows:
            rows.execute("UPDATE analyses SET attempts = 3 WHERE id = ?", [identifier])
        rows.close()
        killable.start()
        ended = killable.service.until(identifier)
        assert (ended["state"], ended["error"]["code"]) == ("failed", "worker_died")
        assert killable.service.is_tidy()

    def test_between_two_writes_the_next_start_makes_up_for_it(self, killable: Killable, tmp_path: Path):
        identifier = killable.service.submit(make.write(tmp_path / "a.wav", new_music(8.0))).json()["id"]
        killable.kill()
        # An upload cut off before it was accepted, and an analysis accepted but not yet queued.
        (killable.service.data / "incoming" / "0190a0a0-0000-7000-8000-000000000000").write_bytes(b"RIFF")
        unfinished = killable.service.data / "samples" / "a.1.part"
        unfinished.write_bytes(b"RIFF")
        with sqlite3.connect(killable.service.data / "workflows.sqlite") as engine:
            engine.execute("DELETE FROM operation_outputs")
            engine.execute("DELETE FROM workflow_status")
        engine.close()
        killable.start()
        assert killable.service.until(identifier)["state"] == "succeeded"
        assert killable.service.is_tidy()
        assert not unfinished.exists()


class TestLostByTheEngine:
    def test_what_it_holds_for_begun_and_nobody_runs_begins_anew(self, killable: Killable, tmp_path: Path):
        """So it is where the answer to its claim was lost on the way."""
        killable.wait_until_ready()
        with standing_still(killable):
            accepted = [killable.service.submit(path).json()["id"] for path in several(tmp_path)]
            waiting = accepted[-1]
            with closing(sqlite3.connect(killable.service.data / "workflows.sqlite", timeout=60)) as engine, engine:
                claim = "UPDATE workflow_status SET status = 'PENDING', executor_id = 'local' WHERE workflow_uuid = ?"
                assert engine.execute(f"{claim} AND status = 'ENQUEUED'", [waiting]).rowcount == 1
        assert killable.service.until(waiting)["state"] == "succeeded"
        assert "analyses.resumed" in killable.log.read_text()


class TestServiceStopped:
    def test_what_was_under_way_goes_on_and_no_attempt_is_lost(self, killable: Killable, long_song: Path):
        with paced(listener_of(killable.service)):  # so that it is not done before the stop
            identifier = killable.service.submit(long_song).json()["id"]
            wait_for_stage(killable.service, identifier, "decode")
            assert killable.stop() == 0
        with sqlite3.connect(killable.service.data / "analyses.sqlite") as rows:
            found = rows.execute("SELECT state, attempts FROM analyses WHERE id = ?", [identifier]).fetchall()
        assert found == [("running", 0)]
        rows.close()
        killable.start()
        assert killable.service.until(identifier)["state"] == "succeeded"

    def test_a_stream_of_events_does_not_hold_it_up(self, killable: Killable, long_song: Path):
        with paced(listener_of(killable.service)):
            identifier = killable.service.submit(long_song).json()["id"]
            address = f"/api/v1/analyses/{identifier}/events"
            with killable.service.http.stream("GET", address) as answer:
                lines = answer.iter_lines()
                next(lines)
                assert killable.stop() == 0
                list(lines)  # to its end: one that is cut off raises

    def test_while_it_starts_it_ends_as_soon_as_it_has_started(self, tmp_path: Path, tiny_artifacts: Path):
        killable = Killable(tmp_path / "data", tiny_artifacts)
        try:
            killable.start(ready=False)
            deadline = time.monotonic() + 240
            while not (tmp_path / "data" / "service.lock").exists():
                assert time.monotonic() < deadline
                time.sleep(0.005)
            assert killable.stop() == 0
        finally:
            killable.close()

    def test_while_the_models_vote_it_ends_in_order_and_goes_on_later(self, killable: Killable, tmp_path: Path):
        killable.wait_until_ready()
        said = len(killable.log.read_text())
        with held_at_models(killable, tmp_path) as (identifier, _):
            assert killable.stop() == 0
        assert "Traceback" not in killable.log.read_text()[said:]
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
        deadline = time.monotonic() + 240
        while killable.service.is_ready():
            assert time.monotonic() < deadline, "it never says that the judge is gone"
        killable.wait_until_ready()

    def test_costs_its_job_an_attempt_and_nobody_else_anything(
        self, killable: Killable, long_song: Path, tmp_path: Path
    ):
        with paced(listener_of(killable.service)):
            identifier = killable.service.submit(long_song).json()["id"]
            other = killable.service.submit(make.write(tmp_path / "other.wav", new_music(8.0))).json()["id"]
            wait_for_stage(killable.service, identifier, "decode")
            kill_workers(killable)
        assert killable.service.until(identifier)["state"] == "succeeded"
        assert killable.service.until(other)["state"] == "succeeded"
        assert killable.service.is_tidy()

    def test_while_idle_is_replaced_and_every_time_is_told_as_such(
        self, killable: Killable, long_song: Path, tmp_path: Path
    ):
        before = kill_workers(killable)
        identifier = killable.service.submit(make.write(tmp_path / "a.wav", new_music(8.0))).json()["id"]
        assert killable.service.until(identifier)["state"] == "succeeded"
        assert not before & set(workers_of(killable))
        identifier = killable.service.submit(long_song).json()["id"]
        deadline = time.monotonic() + LONGEST
        while (seen := killable.service.analysis(identifier))["state"] not in FINAL and time.monotonic() < deadline:
            if seen["state"] == "running":
                kill_workers(killable)
            time.sleep(0.05)
        assert (seen["state"], seen["error"]["code"]) == ("failed", "worker_died")
        assert killable.service.is_tidy()
