"""A backup of a service at work, taken back: what had ended is there, what was under way ends once."""

import os
import re
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from live_service import Killable
from material import audio_files as make
from material.killing import listener_of, new_music, paced, standing_still, wait_for_stage


def command(killable: Killable, verb: str, file: Path) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-c", "from spectral_dna.cli import main; main()", verb, str(file)]
    environment = {**os.environ, "SDNA_DATA_DIR": str(killable.service.data)}
    return subprocess.run(call, env=environment, capture_output=True, text=True, check=False)


def submit(killable: Killable, song: Path, key: str) -> str:
    with song.open("rb") as file:
        answer = killable.service.http.post(
            "/api/v1/analyses", files={"file": (song.name, file)}, headers={"Idempotency-Key": key}
        )
    return answer.json()["id"]


def test_loses_nothing_and_does_nothing_twice(killable: Killable, long_song: Path, tmp_path: Path):
    song, file = make.write(tmp_path / "a.wav", new_music(8.0)), tmp_path / "backup.zip"
    ended = submit(killable, song, "ended")
    report = killable.service.until(ended, "succeeded")["report"]
    with paced(listener_of(killable.service)):
        running = submit(killable, long_song, "running")
        wait_for_stage(killable.service, running, "decode")
    with standing_still(killable):  # so that it is still under way, however long the backup takes
        queued = submit(killable, make.write(tmp_path / "b.wav", new_music(8.0)), "queued")
        made = command(killable, "backup", file)
        assert (made.returncode, made.stderr) == (0, "")
        refused = command(killable, "restore", file)
        assert refused.returncode == 1
        assert "Another service works in this data folder" in refused.stderr

    for identifier in (running, queued):
        killable.service.until(identifier, "succeeded")
    killable.service.http.delete(f"/api/v1/analyses/{ended}")
    assert killable.stop() == 0
    said = len(killable.log.read_text())
    restored = command(killable, "restore", file)
    assert (restored.returncode, restored.stderr) == (0, "")

    killable.start(ready=False)
    killable.wait_until_live()
    assert killable.service.analysis(ended)["report"] == report
    assert submit(killable, song, "ended") == ended
    for identifier in (running, queued):
        assert killable.service.until(identifier)["state"] == "succeeded"
    assert killable.stop() == 0  # what ended is logged a moment later
    done = re.findall(r"analysis\.succeeded +analysis=(\S+)", killable.log.read_text()[said:])
    assert sorted(done) == sorted([running, queued])
    assert killable.service.is_tidy()


def test_reports_and_keys_are_forgotten_after_their_time(tmp_path: Path, tiny_artifacts: Path):
    killable = Killable(tmp_path / "data", tiny_artifacts, SDNA_RETENTION__REPORT_DAYS="30")
    try:
        killable.start(ready=False)
        killable.wait_until_live()
        old, young = (
            submit(killable, make.write(tmp_path / f"{name}.wav", new_music(8.0)), name) for name in ("old", "young")
        )
        for identifier in (old, young):
            killable.service.until(identifier, "succeeded")
        past = (datetime.now(UTC) - timedelta(days=31)).strftime("%Y-%m-%d %H:%M:%S.%f")
        with closing(sqlite3.connect(tmp_path / "data/analyses.sqlite", timeout=30)) as rows:
            with rows:
                rows.execute("UPDATE analyses SET finished = ? WHERE id = ?", [past, old])
                rows.execute("UPDATE idempotency SET created = ? WHERE key = 'young'", [past])
            deadline = time.monotonic() + 240
            while rows.execute("SELECT key FROM idempotency").fetchall():
                assert time.monotonic() < deadline
                time.sleep(0.2)
            assert rows.execute("SELECT id FROM analyses").fetchall() == [(young,)]
            assert len(rows.execute("SELECT key FROM results").fetchall()) == 1
        assert killable.service.http.get(f"/api/v1/analyses/{old}").status_code == 404
        assert killable.stop() == 0
    finally:
        killable.close()
