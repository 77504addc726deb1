"""Recordings on a shelf: in a folder and in a bucket of a real S3 server they appear whole, or never."""

import errno
import os
from pathlib import Path

import httpx2
import pytest

from material.servers import ObjectStore
from spectral_dna.errors import StorageUnavailable, StorageUnusable
from spectral_dna.jobs.orphans import Orphans
from spectral_dna.jobs.shelves import Bucket, Folder, Shelf, shelf_at

LARGE = bytes(range(256)) * 40_000
"""More than one part of an upload."""


@pytest.fixture
def bucket(s3: ObjectStore, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Bucket:
    for name, value in s3.environment.items():
        monkeypatch.setenv(name, value)
    return Bucket(f"s3://{s3.bucket}/{tmp_path.name}")


@pytest.fixture(params=["folder", "bucket"])
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Shelf:
    return Folder(tmp_path / "incoming") if request.param == "folder" else request.getfixturevalue("bucket")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "work").mkdir()
    return tmp_path / "work"


class TestEveryShelf:
    @pytest.mark.parametrize("content", [b"small", LARGE], ids=["small", "in parts"])
    def test_gives_what_was_laid_there(self, shelf: Shelf, place: Path, content: bytes):
        writing = shelf.begin("one")
        for start in range(0, len(content), 1_000_000):
            writing.write(content[start : start + 1_000_000])
        writing.finish()
        assert shelf.has("one")
        assert shelf.bring("one", place).read_bytes() == content
        shelf.remove("one")
        shelf.remove("one")
        assert not shelf.has("one")
        assert shelf.bring("one", place) is None

    @pytest.mark.parametrize("content", [b"small", LARGE], ids=["small", "in parts"])
    def test_keeps_nothing_of_what_was_abandoned(self, shelf: Shelf, content: bytes):
        writing = shelf.begin("one")
        writing.write(content)
        writing.abandon()
        assert not shelf.has("one")
        assert shelf.looks() == {}

    def test_takes_a_file_and_names_what_lies_there(self, shelf: Shelf, place: Path):
        assert shelf.looks() == {}
        (place / "made").write_bytes(b"sound")
        shelf.keep("two", place / "made")
        looks = shelf.looks()
        assert list(looks) == ["two"]
        assert shelf.looks() == looks


class TestFileSystemWithoutLinks:
    @pytest.fixture(params=["EPERM", "ENOTSUP", "EMLINK"])
    def folder(self, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
        def refuse(*_: object, **__: object) -> None:
            raise OSError(getattr(errno, request.param), "no links here")

        monkeypatch.setattr(os, "link", refuse)
        folder = Folder(tmp_path / "incoming")
        for name, content in (("item", b"sound"), ("twin", b"sound")):
            (folder.folder / name).write_bytes(content)
        return folder

    def test_what_is_lent_is_copied(self, folder: Folder, place: Path):
        assert folder.lend("item", to="analysis")
        folder.remove("item")
        assert folder.bring("analysis", place).read_bytes() == b"sound"
        assert sorted(folder.looks()) == ["analysis", "twin"]
        assert not folder.lend("item", to="another")

    def test_twins_keep_what_they_have(self, folder: Folder, place: Path):
        folder.share("twin", leader="item")
        folder.remove("item")
        assert folder.bring("twin", place).read_bytes() == b"sound"
        assert list(folder.looks()) == ["twin"]

    def test_a_disk_that_is_full_is_told_and_nothing_half_lies_there(
        self, folder: Folder, monkeypatch: pytest.MonkeyPatch
    ):
        def fill(*_: object, **__: object) -> None:
            raise OSError(errno.ENOSPC, "full")

        monkeypatch.setattr("shutil.copyfile", fill)
        with pytest.raises(StorageUnavailable):
            folder.lend("item", to="analysis")
        assert not folder.has("analysis")


class TestBucket:
    def test_of_an_abandoned_upload_no_part_stays(self, bucket: Bucket, s3: ObjectStore):
        writing = bucket.begin("one")
        writing.write(LARGE)
        writing.abandon()
        begun = httpx2.get(f"{s3.address}/{s3.bucket}?uploads", trust_env=False)
        assert "<UploadId>" not in begun.text

    @pytest.mark.usefixtures("bucket")
    def test_a_server_that_refuses_is_told_as_one_that_is_away(self):
        with pytest.raises(StorageUnavailable):
            Bucket("s3://no-such-bucket/x").begin("one").finish()

    def test_an_address_that_nothing_serves_is_refused(self, tmp_path: Path):
        with pytest.raises(StorageUnusable):
            shelf_at("nowhere://bucket", tmp_path)


class TestOrphans:
    def test_are_told_by_having_looked_the_same_for_long_while_nobody_named_them(self):
        orphans = Orphans(0.0)
        assert orphans.look({"a": "1", "b": "1"}, {"b"}) == ["a"]

    def test_what_changes_or_was_only_seen_now_is_left(self, monkeypatch: pytest.MonkeyPatch):
        now = [0.0]
        monkeypatch.setattr("time.monotonic", lambda: now[0])
        orphans = Orphans(10.0)
        assert orphans.look({"old": "1", "grows": "1", "live": "1"}, {"live"}) == []
        now[0] = 11.0
        assert orphans.look({"old": "1", "grows": "2", "live": "1", "new": "1"}, {"live"}) == ["old"]
        now[0] = 22.0
        assert orphans.look({"grows": "2", "live": "1"}, set()) == ["grows"]
