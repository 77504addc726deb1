"""Recordings in a store, listed page by page and fetched one at a time, from a real S3 server."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from material.servers import ObjectStore
from spectral_dna.bulk import objects
from spectral_dna.bulk.listing import listing
from spectral_dna.cli import app
from spectral_dna.errors import SourceMissing, TooLarge, UnreadableList
from spectral_dna.settings import Limits

Put = Callable[[str, bytes], str]


@pytest.fixture
def put(s3: ObjectStore, monkeypatch: pytest.MonkeyPatch):
    """Put an object below a prefix of this test's own, and give its address."""
    import s3fs

    for name, value in s3.environment.items():
        monkeypatch.setenv(name, value)
    objects._store.cache_clear()
    s3fs.S3FileSystem.clear_instance_cache()

    store = s3fs.S3FileSystem()

    def put(name: str, content: bytes) -> str:
        store.pipe_file(f"{s3.bucket}/{name}", content)
        return f"s3://{s3.bucket}/{name}"

    yield put
    objects._store.cache_clear()


def names(given: str) -> list[str]:
    return [entry.name for entry in listing(given)]


class TestListing:
    def test_goes_through_all_pages_and_takes_recordings_with_their_etags(self, put: Put, monkeypatch):
        monkeypatch.setattr(objects, "_PAGE", 2)
        wanted = [put(f"pages/{number}.mp3", b"sound") for number in range(5)]
        put("pages/cover.jpg", b"picture")
        put("pages/empty.mp3", b"")
        found = list(listing("s3://recordings/pages/"))
        assert [entry.name for entry in found] == wanted
        assert {entry.bytes for entry in found} == {5}
        assert len({entry.revision for entry in found}) == 1
        assert all(entry.revision.startswith("5-") for entry in found)

    def test_a_glob_matches_names(self, put: Put):
        flac = put("globs/a/one.flac", b"sound")
        put("globs/a/one.mp3", b"sound")
        assert names("s3://recordings/globs/**/*.flac") == [flac]

    def test_a_bucket_that_is_not_there_is_told_without_its_clients_words(self, put: Put):  # noqa: ARG002
        with pytest.raises(UnreadableList, match="nowhere"):
            names("s3://nowhere/")


class TestFetching:
    def test_what_is_too_large_or_gone_is_told(self, put: Put, tmp_path: Path):
        address = put("fetching/a.mp3", b"sound" * 10)
        objects.fetch(address, None, tmp_path / "a", Limits())
        assert (tmp_path / "a").read_bytes() == b"sound" * 10
        with pytest.raises(TooLarge):
            objects.fetch(address, 50, tmp_path / "b", Limits(max_bytes=49))
        with pytest.raises(SourceMissing):
            objects.fetch(f"{address}.gone", None, tmp_path / "c", Limits())


@pytest.mark.usefixtures("service")
def test_a_run_hears_a_prefix_and_what_changed_there_anew(put: Put, rows, sounds: Path, tmp_path: Path):
    put("run/a.flac", (sounds / "single.flac").read_bytes())
    put("run/b.mp3", b"no recording " * 100)
    out = tmp_path / "out"
    words = ["bulk", "s3://recordings/run/", "--out", str(out), "--workers", "1"]
    assert CliRunner().invoke(app, words).exit_code == 0
    assert {Path(row["source"]).name: row["error_code"] for row in rows(out)} == {
        "a.flac": None,
        "b.mp3": "unsupported_audio",
    }
    first = next(row for row in rows(out) if row["error_code"] is None)
    assert first["bytes"] == (sounds / "single.flac").stat().st_size

    put("run/b.mp3", b"something else " * 100)
    told = CliRunner().invoke(app, words).output
    assert "1 heard" in told
    assert "1 had their row" in told
    assert len(rows(out)) == 2
