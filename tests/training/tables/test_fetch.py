"""Tables come whole and unaltered, or not at all; the Hub is a server on loopback that speaks its calls."""

import gzip
import hashlib
import json
import os
import socket
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from huggingface_hub.utils import close_session, disable_progress_bars
from typer.testing import CliRunner

from spectral_training.cli import app
from spectral_training.errors import NotFetched, TableUnusable
from spectral_training.tables.datasets import read_tracks
from spectral_training.tables.fetch import Request, fetch
from spectral_training.tables.sources import SOURCES
from spectral_training.tables.synthetic import billboard, tracks
from training.tables.hub import Hub, hub

CONTENT = tracks(250, seed=0).drop(columns="selection").to_csv().encode()
SOURCE = SOURCES["tracks"]
PATH = f"/datasets/{SOURCE.repository}/resolve/{SOURCE.revision}/dataset.csv"


def _on_loopback(look_up: Callable[..., object], host: str, *rest: object, **more: object) -> object:
    assert host == "127.0.0.1", f"{host} is not ours"
    return look_up(host, *rest, **more)


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nobody but loopback is asked, without a proxy; no connection is kept from one test to the next."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr(socket, "getaddrinfo", partial(_on_loopback, socket.getaddrinfo))
    close_session()
    with disable_progress_bars():
        yield
    close_session()


@pytest.fixture
def server() -> Iterator[Hub]:
    with hub(CONTENT) as server:
        yield server


def download(folder: Path, server: Hub) -> list[str]:
    return fetch(Request(folder, ("tracks",), endpoint=server.address), lambda _: None)


def take(folder: Path, given: Path, *names: str) -> list[str]:
    return fetch(Request(folder, names or ("tracks",), given), lambda _: None)


class TestDownload:
    def test_the_published_revision_is_asked_for_and_its_hash_kept(self, tmp_path: Path, server: Hub) -> None:
        assert download(tmp_path / "new", server) == []
        assert server.asked == [("HEAD", PATH, None), ("GET", PATH, None)]
        assert (tmp_path / "new" / "dataset.csv").read_bytes() == CONTENT
        known = json.loads((tmp_path / "new" / "checksums.json").read_text())
        assert known == {"dataset.csv": hashlib.sha256(CONTENT).hexdigest()}
        assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["checksums.json", "dataset.csv"]

    def test_what_is_there_is_not_downloaded_again(self, tmp_path: Path, server: Hub) -> None:
        download(tmp_path, server)
        server.asked.clear()
        download(tmp_path, server)
        assert server.asked == []

    def test_a_connection_that_breaks_off_goes_on_where_it_was(
        self, tmp_path: Path, server: Hub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        # the library writes what arrived in pieces of 10 MB; our file is smaller
        monkeypatch.setattr("huggingface_hub.constants.DOWNLOAD_CHUNK_SIZE", 1)
        server.breaks = 1
        download(tmp_path, server)
        half = len(CONTENT) // 2
        assert [asked for _, _, asked in server.asked] == [None, None, f"bytes={half}-"]
        assert (tmp_path / "dataset.csv").read_bytes() == CONTENT

    def test_the_next_run_goes_on_where_a_killed_one_was(self, tmp_path: Path, server: Hub) -> None:
        part = tmp_path / ".part" / "tracks" / "dataset.csv.part"
        part.parent.mkdir(parents=True)
        part.write_bytes(CONTENT[:1234])
        download(tmp_path, server)
        assert server.asked[-1] == ("GET", PATH, "bytes=1234-")
        assert (tmp_path / "dataset.csv").read_bytes() == CONTENT

    def test_a_part_that_is_too_long_is_thrown_away(self, tmp_path: Path, server: Hub) -> None:
        part = tmp_path / ".part" / "tracks" / "dataset.csv.part"
        part.parent.mkdir(parents=True)
        part.write_bytes(CONTENT + b"something")
        download(tmp_path, server)
        assert (tmp_path / "dataset.csv").read_bytes() == CONTENT

    def test_an_altered_file_is_refused_and_the_next_run_begins_anew(self, tmp_path: Path, server: Hub) -> None:
        published, server.content = server.content, CONTENT.replace(b"Song 7", b"Sung 7")
        with pytest.raises(NotFetched, match=f"SHA-256 isn't the published {server.etag}"):
            download(tmp_path, server)
        assert not (tmp_path / "dataset.csv").exists()
        server.content = published
        download(tmp_path, server)
        assert (tmp_path / "dataset.csv").read_bytes() == CONTENT

    def test_a_table_that_fails_the_checks_does_not_come_in(self, tmp_path: Path) -> None:
        bad = tracks(250, seed=0).assign(loudness=7.0).to_csv().encode()
        with hub(bad) as server, pytest.raises(TableUnusable, match="loudness"):
            download(tmp_path, server)
        assert list(tmp_path.iterdir()) == [tmp_path / ".part"]

    def test_a_repository_that_is_gone(self, tmp_path: Path, server: Hub) -> None:
        server.status = 404
        with pytest.raises(NotFetched, match="Spotify Tracks Dataset couldn't be downloaded"):
            download(tmp_path, server)

    def test_no_network_names_pages_and_files_of_all_that_is_missing(self, tmp_path: Path, server: Hub) -> None:
        server.server_close()
        with pytest.raises(NotFetched) as error:
            fetch(Request(tmp_path, ("tracks", "billboard"), endpoint=server.address), lambda _: None)
        assert f"- Spotify Tracks Dataset: dataset.csv from {SOURCE.page}" in str(error.value)
        assert "dataset-of-10s.csv from https://www.kaggle.com/datasets/theoverman" in str(error.value)
        assert "goes on from there" in str(error.value)

    def test_what_no_repository_holds_is_left_to_be_done_by_hand(self, tmp_path: Path, server: Hub) -> None:
        request = Request(tmp_path, tuple(SOURCES), endpoint=server.address)
        assert fetch(request, lambda _: None) == [name for name in SOURCES if name != "tracks"]


class TestGiven:
    def test_a_folder(self, tmp_path: Path) -> None:
        (tmp_path / "downloads").mkdir()
        (tmp_path / "downloads" / "dataset.csv.gz").write_bytes(gzip.compress(CONTENT))
        billboard(300, seed=0).to_csv(tmp_path / "downloads" / "billboard_decades.csv", index=False)
        left = take(tmp_path / "data", tmp_path / "downloads", "tracks", "billboard", "years")
        assert left == ["years"]
        assert sorted(path.name for path in (tmp_path / "data").iterdir()) == [
            "billboard_decades.csv", "checksums.json", "dataset.csv.gz",
        ]  # fmt: skip

    def test_a_zip_of_six_files(self, tmp_path: Path) -> None:
        with zipfile.ZipFile(tmp_path / "archive.zip", "w") as archive:
            for decade, part in billboard(600, seed=0).groupby("decade"):
                text = part.drop(columns="decade").to_csv(index=False)
                archive.writestr(f"archive/dataset-of-{decade}.csv", text)
        assert take(tmp_path / "data", tmp_path / "archive.zip", "billboard") == []
        assert len(list((tmp_path / "data").glob("dataset-of-*.csv"))) == 6

    def test_a_file_under_another_name_when_one_table_is_asked_for(self, tmp_path: Path) -> None:
        (tmp_path / "dataset (1).csv").write_bytes(CONTENT)
        assert take(tmp_path / "data", tmp_path / "dataset (1).csv") == []
        assert (tmp_path / "data" / "dataset.csv").read_bytes() == CONTENT

    def test_a_zip_bomb_stops_before_it_fills_the_disk(self, tmp_path: Path) -> None:
        with zipfile.ZipFile(tmp_path / "archive.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("dataset.csv", "0," * 30_000_000)
        with pytest.raises(TableUnusable, match="times its size"):
            take(tmp_path / "data", tmp_path / "archive.zip")
        left = sum(path.stat().st_size for path in (tmp_path / "data").rglob("*") if path.is_file())
        assert left < 20_000_000

    def test_a_path_without_the_table_names_what_is_expected(self, tmp_path: Path) -> None:
        (tmp_path / "other").mkdir()
        with pytest.raises(NotFetched, match=r"holds none of these files:\n- Spotify Tracks Dataset: dataset\.csv"):
            take(tmp_path / "data", tmp_path / "other")

    def test_a_path_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(NotFetched, match=r"There is no .*nowhere"):
            take(tmp_path / "data", tmp_path / "nowhere")


class TestEverAfter:
    def test_a_file_that_changed_since_it_came_is_refused(self, tmp_path: Path, server: Hub) -> None:
        download(tmp_path, server)
        (tmp_path / "dataset.csv").write_bytes(CONTENT.replace(b"Song 7", b"Sung 7"))
        with pytest.raises(TableUnusable, match=r"dataset\.csv isn't the file that was fetched"):
            read_tracks(tmp_path)
        with pytest.raises(TableUnusable, match="run `spectral-train fetch` again"):
            download(tmp_path, server)

    def test_a_file_that_was_there_before_is_recorded_at_the_first_fetch(self, tmp_path: Path, server: Hub) -> None:
        (tmp_path / "dataset.csv").write_bytes(CONTENT)
        download(tmp_path, server)
        assert server.asked == []
        assert "dataset.csv" in json.loads((tmp_path / "checksums.json").read_text())

    def test_checksums_that_are_broken_are_told(self, tmp_path: Path) -> None:
        (tmp_path / "dataset.csv").write_bytes(CONTENT)
        (tmp_path / "checksums.json").write_text("{")
        with pytest.raises(TableUnusable, match=r"checksums\.json in the data folder can't be read"):
            read_tracks(tmp_path)


class TestCommand:
    def test_the_endpoint_is_taken_from_the_environment(self, tmp_path: Path, server: Hub) -> None:
        command = [
            sys.executable,
            "-c",
            "import typer; from spectral_training.commands.data import fetch; typer.run(fetch)",
            "--data",
            tmp_path,
        ]
        done = subprocess.run(
            command, env={**os.environ, "HF_ENDPOINT": server.address}, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        assert "300 rows, checked; the published table has 114,000" in done.stderr
        assert SOURCES["youtube"].page in done.stderr
        assert (tmp_path / "dataset.csv").read_bytes() == CONTENT

    def test_a_table_that_has_to_be_fetched_by_hand_is_an_error_when_it_was_asked_for(self, tmp_path: Path) -> None:
        result = CliRunner().invoke(app, ["fetch", "--data", str(tmp_path), "--only", "youtube"])
        assert isinstance(result.exception, NotFetched)
        assert SOURCES["youtube"].page in str(result.exception)
