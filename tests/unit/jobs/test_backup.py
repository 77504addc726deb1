"""A backup is of one instant and whole, and is taken back whole or not at all."""

import json
import sqlite3
import threading
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from spectral_dna.db.address import tables_at
from spectral_dna.db.migrate import upgrade
from spectral_dna.errors import (
    BackedUpElsewhere,
    BackupTooNew,
    BackupUnreadable,
    DataFolderInUse,
    NothingToBackUp,
    RestoreUnfinished,
)
from spectral_dna.jobs.backup import back_up, digest
from spectral_dna.jobs.folders import READY, alone, check_finished
from spectral_dna.jobs.restore import restore
from spectral_dna.schema.ids import new_id
from spectral_dna.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A data folder with both databases, each with a number."""
    made = Settings(data_dir=tmp_path / "data")
    (made.data_dir / "incoming").mkdir(parents=True)
    upgrade(tables_at(made))
    for name in ("analyses", "workflows"):
        with closing(database(made, name)) as rows, rows:
            rows.execute("PRAGMA journal_mode = WAL")
            rows.execute("CREATE TABLE number (n INTEGER)")
            rows.execute("INSERT INTO number VALUES (0)")
    return made


def database(settings: Settings, name: str) -> sqlite3.Connection:
    return sqlite3.connect(settings.data_dir / f"{name}.sqlite", timeout=30)


def number(settings: Settings, name: str) -> int:
    with closing(database(settings, name)) as rows:
        return rows.execute("SELECT n FROM number").fetchone()[0]


def count_up(settings: Settings, name: str) -> None:
    with closing(database(settings, name)) as rows, rows:
        rows.execute("UPDATE number SET n = n + 1")


class TestInstant:
    def test_both_databases_are_of_the_same_one_while_others_write(self, settings: Settings, tmp_path: Path):
        is_over = threading.Event()

        def write() -> None:
            while not is_over.is_set():
                count_up(settings, "analyses")
                count_up(settings, "workflows")

        writer = threading.Thread(target=write)
        writer.start()
        try:
            for turn in range(5):
                back_up(tmp_path / f"{turn}.zip", settings)
        finally:
            is_over.set()
            writer.join()
        for turn in range(5):
            restore(tmp_path / f"{turn}.zip", settings)
            assert number(settings, "analyses") - number(settings, "workflows") in (0, 1)

    def test_the_recordings_of_waiting_items_are_in_it(self, settings: Settings, tmp_path: Path):
        item = new_id()
        with closing(database(settings, "analyses")) as rows, rows:
            rows.execute(
                "INSERT INTO batch_items (batch, number, id, kind, name, stated, state, held, began)"
                " VALUES ('none', 1, ?, 'upload', 'a.wav', '{}', 'waiting', 1, '2026-01-01')",
                (item,),
            )
        upload = settings.data_dir / "incoming" / item
        upload.write_text("sound")
        back_up(tmp_path / "a.zip", settings)
        upload.unlink()
        restore(tmp_path / "a.zip", settings)
        assert upload.read_text() == "sound"

    def test_nothing_stays_of_the_making(self, settings: Settings, tmp_path: Path):
        before = {path.name for path in settings.data_dir.iterdir()}
        back_up(tmp_path / "a.zip", settings)
        logs = {f"{name}.sqlite-{log}" for name in ("analyses", "workflows") for log in ("wal", "shm")}
        assert {path.name for path in settings.data_dir.iterdir()} - before <= logs
        assert (tmp_path / "a.zip").stat().st_mode & 0o077 == 0


class TestRefusal:
    def test_where_nothing_is(self, tmp_path: Path):
        with pytest.raises(NothingToBackUp):
            back_up(tmp_path / "a.zip", Settings(data_dir=tmp_path))
        assert not (tmp_path / "a.zip").exists()

    def test_where_the_tables_are_elsewhere(self, tmp_path: Path):
        shared = Settings(data_dir=tmp_path, database_url="postgresql://nowhere/none")
        with pytest.raises(BackedUpElsewhere):
            back_up(tmp_path / "a.zip", shared)
        with pytest.raises(BackedUpElsewhere):
            restore(tmp_path / "a.zip", shared)

    def test_of_a_folder_in_use(self, settings: Settings, tmp_path: Path):
        back_up(tmp_path / "a.zip", settings)
        with alone(settings.data_dir), pytest.raises(DataFolderInUse):
            restore(tmp_path / "a.zip", settings)

    @pytest.mark.parametrize(
        "harm", ["cut", "altered", "garbled", "other", "foreign", "escaping", "newer", "newer format"]
    )
    def test_of_what_is_no_good_leaves_all_as_it_was(self, settings: Settings, tmp_path: Path, harm: str):
        file = tmp_path / "a.zip"
        back_up(file, settings)
        count_up(settings, "analyses")
        spoil(file, harm)
        with pytest.raises(BackupTooNew if harm.startswith("newer") else BackupUnreadable):
            restore(file, settings)
        assert number(settings, "analyses") == 1
        assert not [path for path in settings.data_dir.iterdir() if path.name.startswith(("restor", "before"))]
        check_finished(settings.data_dir)


def spoil(file: Path, harm: str) -> None:
    if harm == "cut":
        file.write_bytes(file.read_bytes()[:-200])
        return
    if harm == "other":
        file.write_text("no archive")
        return
    if harm == "garbled":
        with zipfile.ZipFile(file) as archive:
            packed = archive.getinfo("analyses.sqlite")
        content = bytearray(file.read_bytes())
        begin = packed.header_offset + 200
        content[begin : begin + 64] = b"\xff" * 64
        file.write_bytes(content)
        return
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    contents = json.loads(parts["contents.json"])
    if harm == "altered":
        parts["workflows.sqlite"] = parts["workflows.sqlite"][:-1] + b"x"
    elif harm == "foreign":
        del parts["analyses.sqlite"], contents["files"]["analyses.sqlite"]
    elif harm == "escaping":
        parts["../out"] = b"x"
        contents["files"]["../out"] = "x"
    elif harm == "newer format":
        contents["format"] += 1
    else:
        table = file.with_suffix(".sqlite")
        table.write_bytes(parts["analyses.sqlite"])
        with closing(sqlite3.connect(table)) as rows, rows:
            rows.execute("UPDATE alembic_version SET version_num = '9999'")
        parts["analyses.sqlite"] = table.read_bytes()
        contents["files"]["analyses.sqlite"] = digest(table)
    parts["contents.json"] = json.dumps(contents).encode()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


class TestSecrecy:
    def test_what_is_taken_back_is_for_its_owner_alone(self, settings: Settings, tmp_path: Path):
        back_up(tmp_path / "a.zip", settings)
        fresh = Settings(data_dir=tmp_path / "fresh")
        restore(tmp_path / "a.zip", fresh)
        assert fresh.data_dir.stat().st_mode & 0o077 == 0
        assert (fresh.data_dir / "analyses.sqlite").stat().st_mode & 0o077 == 0


class TestUndo:
    def test_what_was_there_lies_aside(self, settings: Settings, tmp_path: Path):
        back_up(tmp_path / "a.zip", settings)
        count_up(settings, "analyses")
        (settings.data_dir / "incoming" / "upload").write_text("sound")
        aside = restore(tmp_path / "a.zip", settings)
        assert number(settings, "analyses") == 0
        assert not list((settings.data_dir / "incoming").iterdir())
        assert (aside / "incoming" / "upload").read_text() == "sound"
        with closing(sqlite3.connect(aside / "analyses.sqlite")) as rows:
            assert rows.execute("SELECT n FROM number").fetchone() == (1,)


class TestUnfinished:
    def test_it_is_refused_to_work_on_and_finished_by_the_next(self, settings: Settings, tmp_path: Path):
        back_up(tmp_path / "a.zip", settings)
        (settings.data_dir / READY).mkdir()
        with pytest.raises(RestoreUnfinished):
            check_finished(settings.data_dir)
        restore(tmp_path / "a.zip", settings)
        check_finished(settings.data_dir)
        assert number(settings, "workflows") == 0
