"""What breaks around a running service: each is told or passes by, and everything that was accepted still ends."""

import os
import resource
import shutil
import signal
import socket
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from live_service import Killable
from material import audio_files as make
from material.killing import children_of, judge_of, new_music, standing_still, workers_of


@pytest.fixture(scope="module")
def one_service(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path) -> Iterator[Killable]:
    """A service with models and a temporary folder of its own, which tests may take away."""
    folder = tmp_path_factory.mktemp("faults")
    artifacts = shutil.copytree(tiny_artifacts, folder / "artifacts")
    (folder / "temporary").mkdir()
    service = Killable(folder / "data", artifacts, TMPDIR=str(folder / "temporary"), SDNA_POOL__JOB_SECONDS="60")
    yield service
    service.close()


@pytest.fixture(autouse=True)
def _all_is_well_again(killable: Killable, tmp_path: Path) -> Iterator[None]:
    """After every fault: a recording is heard, nothing lies about, and nothing broke that nobody foresaw."""
    said = len(killable.log.read_text())
    yield
    killable.wait_until_ready()
    answer = killable.service.submit(make.write(tmp_path / "after.wav", new_music(8.0)), wait=60)
    assert answer.status_code == 200, answer.text
    assert killable.service.is_tidy()
    assert "request.broke" not in killable.log.read_text()[said:]


def song(folder: Path, seconds: float = 8.0, *, slower: int = 1) -> Path:
    return make.write(folder / f"{time.monotonic_ns()}.wav", new_music(seconds, slower=slower))


class TestDatabaseLocked:
    def test_a_change_waits_and_is_then_told_to_come_back(self, killable: Killable, tmp_path: Path):
        path = killable.service.data / "analyses.sqlite"
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        try:
            answer = killable.service.submit(song(tmp_path))
            assert (answer.status_code, answer.json()["code"]) == (503, "database_unavailable")
            assert int(answer.headers["retry-after"]) > 0
            assert killable.service.http.get("/api/v1/analyses").status_code == 200
            assert killable.service.files() == []
        finally:
            other.execute("ROLLBACK")
            other.close()


class TestFoldersGone:
    @pytest.mark.parametrize("name", ["incoming", "work"])
    def test_of_work_under_way_are_made_again(self, killable: Killable, tmp_path: Path, name: str):
        shutil.rmtree(killable.service.data / name, ignore_errors=True)
        answer = killable.service.submit(song(tmp_path), wait=60)
        assert answer.status_code == 200, answer.text

    def test_for_temporary_files_is_not_missed(self, killable: Killable, tmp_path: Path):
        folder = killable.service.data.parent / "temporary"
        shutil.rmtree(folder)
        try:
            for suffix in (".wav", ".flac", ".mp3"):
                path = make.write(tmp_path / f"a{suffix}", new_music(8.0))
                assert killable.service.submit(path, wait=60).status_code == 200
        finally:
            folder.mkdir()


class TestUploadGone:
    def test_before_its_turn_ends_that_analysis_alone(self, killable: Killable, tmp_path: Path):
        killable.wait_until_ready()
        with standing_still(killable):
            first, second = (killable.service.submit(song(tmp_path)).json()["id"] for _ in range(2))
            (killable.service.data / "incoming" / second).unlink()
            killable.service.http.post(f"/api/v1/analyses/{first}/cancel")
        ended = killable.service.until(second)
        assert (ended["state"], ended["error"]["code"]) == ("failed", "internal_error")
        assert "lost" in ended["error"]["detail"]


def connected(killable: Killable) -> socket.socket:
    return socket.create_connection(("127.0.0.1", killable.port), timeout=30)


class TestClients:
    def test_one_that_leaves_during_events_costs_nothing(self, killable: Killable, tmp_path: Path):
        identifier = killable.service.submit(song(tmp_path, 30.0, slower=2)).json()["id"]
        for _ in range(5):
            with killable.service.http.stream("GET", f"/api/v1/analyses/{identifier}/events") as answer:
                next(answer.iter_lines())
        assert killable.service.until(identifier)["state"] == "succeeded"

    def test_one_that_leaves_while_it_waits_has_its_report_later(self, killable: Killable, tmp_path: Path):
        body = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.wav"\r\n\r\n'
        body += song(tmp_path).read_bytes() + b"\r\n--x--\r\n"
        head = f"POST /api/v1/analyses?wait=60 HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(body)}\r\n"
        before = {row["id"] for row in killable.service.http.get("/api/v1/analyses").json()["items"]}
        with connected(killable) as line:
            line.sendall(head.encode() + b"Content-Type: multipart/form-data; boundary=x\r\n\r\n" + body)
            deadline = time.monotonic() + 240
            while not (new := self._ids(killable) - before):
                assert time.monotonic() < deadline, "it was never accepted"
                time.sleep(0.05)
        (identifier,) = new
        assert killable.service.until(identifier)["state"] == "succeeded"

    def _ids(self, killable: Killable) -> set[str]:
        return {row["id"] for row in killable.service.http.get("/api/v1/analyses").json()["items"]}

    def test_ones_that_never_read_hold_nobody_up(self, killable: Killable):
        name = killable.service.http.get("/api/v1/samples").json()[0]["name"]
        assert killable.service.http.get(f"/api/v1/samples/{name}").status_code == 200
        lines = []
        try:
            for _ in range(20):
                line = socket.socket()
                line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
                line.connect(("127.0.0.1", killable.port))
                line.sendall(f"GET /api/v1/samples/{name} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
                lines.append(line)
            for path in ("/health/live", "/api/v1/features", f"/api/v1/samples/{name}"):
                assert httpx2.get(killable.service.address + path, trust_env=False, timeout=30).status_code == 200
        finally:
            for line in lines:
                line.close()


class TestDescriptors:
    def test_too_few_are_waited_for(self, killable: Killable):
        assert killable.process is not None
        pid = killable.process.pid
        before = resource.prlimit(pid, resource.RLIMIT_NOFILE)
        held = len(list(Path(f"/proc/{pid}/fd").iterdir()))
        resource.prlimit(pid, resource.RLIMIT_NOFILE, (held + 4, before[1]))
        lines = []
        try:
            for _ in range(20):
                line = connected(killable)
                line.sendall(b"GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n")
                lines.append(line)
            assert lines[0].recv(12) == b"HTTP/1.1 200"
        finally:
            for line in lines:
                line.close()
            resource.prlimit(pid, resource.RLIMIT_NOFILE, before)
        assert killable.is_running


class TestDecoderKilled:
    def test_as_by_a_machine_out_of_memory_is_told_and_the_next_one_is_heard(self, killable: Killable, tmp_path: Path):
        for _ in range(5):  # a fast machine may have decoded it before it is met
            identifier = killable.service.submit(song(tmp_path, 30.0, slower=8)).json()["id"]
            if self._kill_a_decoder(killable, identifier):
                break
        ended = killable.service.until(identifier)
        assert (ended["state"], ended["error"]["code"]) == ("failed", "decoding_limit")

    def _kill_a_decoder(self, killable: Killable, identifier: str) -> bool:
        while killable.service.analysis(identifier)["state"] in ("queued", "running"):
            for worker in workers_of(killable):
                zygotes = [pid for pid, call in children_of(worker).items() if "zygote" in call]
                for decoder in (pid for zygote in zygotes for pid in children_of(zygote)):
                    os.kill(decoder, signal.SIGKILL)
                    return True
        return False


class TestModelAltered:
    def test_while_the_service_runs_is_not_loaded_and_said_until_it_is_mended(self, killable: Killable):
        killable.wait_until_ready()
        model = next((killable.service.data.parent / "artifacts").glob("recording_emerging_*.onnx"))
        published = model.read_bytes()
        model.write_bytes(published[:-1] + bytes([published[-1] ^ 1]))
        try:
            os.kill(judge_of(killable), signal.SIGKILL)
            deadline = time.monotonic() + 240
            while killable.service.is_ready():
                assert time.monotonic() < deadline, "it never says that the judge is gone"
                time.sleep(0.05)
            while "model_altered" not in killable.log.read_text() and "ModelAltered" not in killable.log.read_text():
                assert time.monotonic() < deadline + 60, "it never says why"
                time.sleep(0.2)
            assert killable.service.http.get("/health/live").status_code == 200
            assert killable.service.http.get("/health/ready").json()["checks"]["workers"] is False
        finally:
            model.write_bytes(published)
        killable.wait_until_ready()


class TestProcesses:
    def test_that_were_killed_leave_no_zombies(self, killable: Killable, tmp_path: Path):
        killable.wait_until_ready()
        for worker in workers_of(killable):
            for child in children_of(worker):
                os.kill(child, signal.SIGKILL)
            os.kill(worker, signal.SIGKILL)
        assert killable.service.submit(song(tmp_path), wait=60).status_code == 200
        deadline = time.monotonic() + 240
        while zombies := self._zombies(killable):
            assert time.monotonic() < deadline, zombies
            time.sleep(0.1)

    def _zombies(self, killable: Killable) -> list[int]:
        assert killable.process is not None
        family = [killable.process.pid]
        for pid in family:
            family += children_of(pid)
        return [pid for pid in family if self._state(pid) == "Z"]

    def _state(self, pid: int) -> str:
        try:
            return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except (FileNotFoundError, ProcessLookupError):
            return ""

    def test_that_stand_still_are_waited_for(self, killable: Killable, tmp_path: Path):
        killable.wait_until_ready()
        with standing_still(killable):
            identifier = killable.service.submit(song(tmp_path)).json()["id"]
            assert killable.service.http.get("/health/live").status_code == 200
        assert killable.service.until(identifier)["state"] == "succeeded"


class TestUploadAtAStop:
    def test_a_signal_ends_the_service_and_leaves_nothing_of_it(self, killable: Killable):
        with connected(killable) as line:
            head = b"POST /api/v1/analyses HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000\r\n"
            part = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.wav"\r\n\r\nRIFF\0\0\0\0WAVEfmt '
            line.sendall(head + b"Content-Type: multipart/form-data; boundary=x\r\n\r\n" + part + bytes(2 << 20))
            deadline = time.monotonic() + 240
            while not killable.service.files():
                assert time.monotonic() < deadline, "it never reached the disk"
                time.sleep(0.02)
            assert killable.stop() == 0
        assert killable.service.files() == []
        killable.start()


class TestLogGone:
    def test_a_full_disk_of_logs_stops_nobody(self, tmp_path: Path, tiny_artifacts: Path):
        running = Killable(tmp_path / "data", tiny_artifacts)
        running.log = Path("/dev/full")
        try:
            running.start(ready=False)
            deadline = time.monotonic() + 120
            while not running.service.is_ready():
                assert running.is_running
                assert time.monotonic() < deadline
                time.sleep(0.1)
            assert running.service.submit(song(tmp_path), wait=60).status_code == 200
            assert running.stop() == 0
        finally:
            running.close()
