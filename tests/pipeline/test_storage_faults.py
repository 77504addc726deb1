"""Disks that are full or closed and files that are damaged: told in words, and nothing that was accepted is lost."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx2
import pytest

from live_service import Killable
from material import audio_files as make
from material.boxed import read_only, small_disk
from material.killing import children_of, new_music, standing_still

DISK = 24 << 20


@pytest.fixture(scope="module")
def on_a_small_disk(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path) -> Iterator[Killable]:
    folder = tmp_path_factory.mktemp("disk")
    running = Killable(
        folder / "data", tiny_artifacts, within=small_disk(folder, DISK), SDNA_LIMITS__MAX_BYTES="4000000"
    )
    running.log = tmp_path_factory.mktemp("log") / "service.log"
    running.start()
    yield running
    running.close()


def inside(running: Killable) -> Path:
    """The data folder as the service sees it."""
    assert running.process is not None
    (service,) = [pid for pid, call in children_of(running.process.pid).items() if "serve" in call]
    return Path(f"/proc/{service}/root{running.service.data}")


class TestFullDisk:
    def test_refuses_an_upload_says_so_and_takes_the_next_one(self, on_a_small_disk: Killable, tmp_path: Path):
        service, data = on_a_small_disk.service, inside(on_a_small_disk)
        rest = data / "of-somebody-else"
        with pytest.raises(OSError, match="No space"):
            rest.write_bytes(bytes(DISK))
        song = make.write(tmp_path / "a.wav", new_music(8.0))
        refused = service.submit(song)
        assert (refused.status_code, refused.json()["code"]) == (503, "storage_unavailable")
        assert int(refused.headers["retry-after"]) > 0
        assert list((data / "incoming").iterdir()) == []
        rest.unlink()
        assert service.submit(song, wait=60).status_code == 200

    def test_no_room_for_the_database_alone_is_told_and_passes(self, on_a_small_disk: Killable, tmp_path: Path):
        service, data = on_a_small_disk.service, inside(on_a_small_disk)
        song = make.write(tmp_path / "a.wav", new_music(30.0))
        rest = data / "of-somebody-else"
        room = song.stat().st_size + (1 << 16)
        free = os.statvfs(data).f_bavail * os.statvfs(data).f_frsize
        with rest.open("wb") as file:
            for _ in range((free - room) >> 16):
                file.write(bytes(1 << 16))
        answers = [service.submit(song) for _ in range(3)]
        told = {(answer.status_code, answer.json().get("code")) for answer in answers}
        assert told <= {(503, "storage_unavailable"), (503, "database_unavailable"), (202, None)}
        rest.unlink()
        for answer in answers:
            if answer.status_code == 202:
                assert service.until(answer.json()["id"])["state"] == "succeeded"
        assert service.submit(song, wait=60).status_code == 200
        assert service.http.get("/health/live").status_code == 200


class TestStartIsRefusedInWords:
    def refusal(self, running: Killable) -> str:
        told = running.refusal()
        assert "Traceback" not in told
        assert str(running.service.data.parent) not in told
        return told

    def test_where_the_data_folder_is_read_only(self, tmp_path: Path, tiny_artifacts: Path):
        data = tmp_path / "box" / "data"
        data.mkdir(parents=True)
        running = Killable(data, tiny_artifacts, within=read_only(data.parent))
        running.log = tmp_path / "service.log"
        assert "The data folder can't be written" in self.refusal(running)

    def test_where_a_file_stands_in_its_place(self, tmp_path: Path, tiny_artifacts: Path):
        (tmp_path / "data").write_text("a file")
        assert "The data folder can't be written" in self.refusal(Killable(tmp_path / "data", tiny_artifacts))

    def test_where_the_disk_is_full(self, tmp_path: Path, tiny_artifacts: Path):
        data = tmp_path / "box" / "data"
        data.parent.mkdir()
        running = Killable(data, tiny_artifacts, within=small_disk(data.parent, 300 << 10))
        running.log = tmp_path / "service.log"
        assert "The disk of the data folder is full" in self.refusal(running)

    @pytest.mark.parametrize("name", ["analyses.sqlite", "workflows.sqlite"])
    def test_where_a_database_is_damaged(self, tmp_path: Path, tiny_artifacts: Path, name: str):
        data = tmp_path / "data"
        data.mkdir()
        (data / name).write_bytes(b"no database at all " * 1000)
        told = self.refusal(Killable(data, tiny_artifacts))
        assert "The database in the data folder is damaged" in told
        assert name in told
        assert (data / name).read_bytes().startswith(b"no database")


class TestDamagedWorkflows:
    def test_set_aside_by_the_operator_lose_no_analysis(self, killable: Killable, tmp_path: Path):
        songs = [make.write(tmp_path / f"{n}.wav", new_music(20.0)) for n in range(2)]
        accepted = [killable.service.submit(song).json()["id"] for song in songs]
        killable.kill()
        for path in killable.service.data.glob("workflows.sqlite*"):
            path.unlink()
        (killable.service.data / "workflows.sqlite").write_bytes(b"no database at all " * 1000)
        killable.start(ready=False)
        assert killable.process is not None
        assert killable.process.wait(60) == 1
        assert "is damaged" in killable.log.read_text()
        (killable.service.data / "workflows.sqlite").unlink()
        killable.start()
        assert [killable.service.until(identifier)["state"] for identifier in accepted] == ["succeeded"] * 2
        assert killable.service.is_tidy()


class TestDamagedRows:
    def change(self, killable: Killable, statement: str, *values: object) -> None:
        with sqlite3.connect(killable.service.data / "analyses.sqlite", timeout=30) as rows:
            rows.execute(statement, values)
        rows.close()

    def wait_until_dropped(self, killable: Killable, words: str) -> None:
        """Wait for the tidying that drops reports that nobody has any more."""
        deadline = time.monotonic() + 240
        found = [(1,)]
        while found != [(0,)]:
            assert time.monotonic() < deadline
            with sqlite3.connect(killable.service.data / "analyses.sqlite", timeout=30) as rows:
                query = "SELECT count(*) FROM results WHERE report LIKE ?"
                found = rows.execute(query, [f"%{words}%"]).fetchall()
            rows.close()
            time.sleep(0.1)

    def wait_until_failed(self, killable: Killable, analysis: str) -> None:
        """Wait for the end of one that can't be asked for."""
        deadline = time.monotonic() + 240
        found: list[tuple[str]] = []
        while found != [("failed",)]:
            assert time.monotonic() < deadline, found
            with closing(sqlite3.connect(killable.service.data / "analyses.sqlite", timeout=30)) as rows:
                found = rows.execute("SELECT state FROM analyses WHERE id = ?", [analysis]).fetchall()
            time.sleep(0.1)

    def test_of_a_report_costs_that_report_alone(self, killable: Killable, tmp_path: Path):
        song = make.write(tmp_path / "a.wav", new_music(8.0))
        broken = killable.service.submit(song, wait=60).json()["id"]
        whole = killable.service.submit(make.write(tmp_path / "b.wav", new_music(8.0)), wait=60).json()["id"]
        self.change(
            killable,
            "UPDATE results SET report = '{\"cut off\": ' WHERE key = (SELECT result FROM analyses WHERE id = ?)",
            broken,
        )
        # by a connection of its own: the server closes it after a defect
        answer = httpx2.get(f"{killable.service.address}/api/v1/analyses/{broken}", trust_env=False)
        assert (answer.status_code, answer.json()["code"]) == (500, "internal_error")
        assert "cut off" not in answer.text
        assert killable.service.analysis(whole)["state"] == "succeeded"
        page = killable.service.http.get("/api/v1/analyses").json()
        assert {broken, whole} <= {row["id"] for row in page["items"]}
        assert killable.service.http.delete(f"/api/v1/analyses/{broken}").status_code == 204
        killable.service.end_grace()
        self.wait_until_dropped(killable, '{"cut off"')
        assert killable.service.submit(song, wait=60).status_code == 200

    @pytest.mark.parametrize("stages", ['[{"stage": "none"}]', "{"])
    def test_of_one_that_waits_ends_it_and_the_next_one_begins(self, killable: Killable, tmp_path: Path, stages: str):
        first, second, third = (make.write(tmp_path / f"{n}.wav", new_music(8.0)) for n in range(3))
        killable.wait_until_ready()
        with standing_still(killable):
            first, second = (killable.service.submit(song).json()["id"] for song in (first, second))
            self.change(killable, "UPDATE analyses SET stages = ? WHERE id = ?", stages, second)
            third = killable.service.submit(third).json()["id"]
            killable.service.http.post(f"/api/v1/analyses/{first}/cancel")
        assert killable.service.until(third)["state"] == "succeeded"
        self.wait_until_failed(killable, second)
        assert killable.service.is_tidy()
