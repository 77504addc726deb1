"""What is started where it can't be, stopped early, too slow or met by a defect ends in order all the same."""

import json
import os
import shutil
import signal
import sqlite3
import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from functools import partial
from pathlib import Path

import httpx2
import pytest

from live_service import Killable
from material import audio_files as make
from material.killing import held_at_models, judge_of, listener_of, new_music, paced, stopped
from spectral_dna.schema.feature_table import MODEL_FEATURES, Scale
from tiny_models import one_track


class TestEndedEarly:
    @pytest.mark.parametrize("verb", ["cancel", "delete"])
    def test_while_the_models_vote_leaves_no_report_behind(self, killable: Killable, tmp_path: Path, verb: str):
        killable.wait_until_ready()
        said = len(killable.log.read_text())
        with held_at_models(killable, tmp_path) as (identifier, judge):
            address = f"/api/v1/analyses/{identifier}"
            http = killable.service.http
            answer = http.post(f"{address}/cancel") if verb == "cancel" else http.delete(address)
            assert answer.status_code in (200, 204)
            os.kill(judge, signal.SIGCONT)
        assert killable.service.submit(make.write(tmp_path / "b.wav", new_music(8.0)), wait=60).status_code == 200
        with sqlite3.connect(killable.service.data / "analyses.sqlite") as rows:
            orphans = rows.execute(
                "SELECT key FROM results WHERE key NOT IN (SELECT result FROM analyses WHERE result NOT NULL)"
            ).fetchall()
        rows.close()
        assert orphans == []
        assert "Traceback" not in killable.log.read_text()[said:]

    def test_a_listener_hears_of_a_deletion_as_an_end(self, killable: Killable, long_song: Path):
        said = len(killable.log.read_text())
        with paced(listener_of(killable.service)):
            identifier = killable.service.submit(long_song).json()["id"]
            address = f"/api/v1/analyses/{identifier}"
            with killable.service.http.stream("GET", f"{address}/events") as answer:
                lines = answer.iter_lines()
                next(lines)
                httpx2.delete(killable.service.address + address, trust_env=False)
                data = [line.removeprefix("data: ") for line in lines if line.startswith("data: ")]
        last = json.loads(data[-1])
        assert (last["type"], last["state"]) == ("end", "cancelled")
        assert "Traceback" not in killable.log.read_text()[said:]

    def test_one_that_never_had_work_of_its_own_is_deleted_quietly(self, killable: Killable, tmp_path: Path):
        said, song = len(killable.log.read_text()), make.write(tmp_path / "a.wav", new_music(8.0))
        reports = [killable.service.submit(song, wait=60).json() for _ in range(2)]
        for report in reversed(reports):
            assert killable.service.http.delete(f"/api/v1/analyses/{report['id']}").status_code == 204
        assert "Traceback" not in killable.log.read_text()[said:]


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
    def test_a_job_beyond_its_wall_clock_is_ended(self, tmp_path: Path, tiny_artifacts: Path):
        # Far longer than the clock and the pool's look at it, however fast the machine hears.
        song = make.write(tmp_path / "long.wav", new_music(30.0, slower=14))
        killable = Killable(tmp_path / "data", tiny_artifacts, SDNA_POOL__JOB_SECONDS="0.1")
        try:
            killable.start()
            answer = killable.service.submit(song, wait=30)
            assert (answer.status_code, answer.json()["code"]) == (504, "took_too_long")
            assert killable.service.is_tidy()
        finally:
            killable.close()


class TestPredictionsInARow:
    def test_one_too_many_is_asked_to_come_back(self, killable: Killable):
        whole = {spec.key for spec in MODEL_FEATURES if spec.scale is Scale.CATEGORY}
        features = {key: int(value) if key in whole else value for key, value in one_track().items()}
        killable.wait_until_ready()
        with ThreadPoolExecutor(3) as callers, stopped([judge_of(killable)]):
            call = partial(killable.service.http.post, "/api/v1/predictions", json={"features": features})
            asked = [callers.submit(call) for _ in range(3)]
            done, waiting = wait(asked, return_when=FIRST_COMPLETED)
        (refused,) = [call.result() for call in done if call.result().status_code != 200]
        assert (refused.status_code, refused.json()["code"]) == (503, "too_many_predictions")
        assert int(refused.headers["retry-after"]) > 0
        assert {call.result().status_code for call in waiting} == {200}


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
        deadline = time.monotonic() + 240
        while time.monotonic() < deadline:
            try:
                answer = one_service.service.http.get("/health/ready")
            except httpx2.TransportError:
                time.sleep(0.02)
                continue
            break
        assert (answer.status_code, answer.json()["status"]) == (503, "starting")
        one_service.wait_until_ready()
