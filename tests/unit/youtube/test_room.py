"""The bubble around what fetches: it sees its own folder, and of this machine no more than it needs."""

import asyncio
import os
import shutil
import sys
from pathlib import Path

import pytest
import structlog

from material.video_site import Film, video_site
from spectral_dna.errors import VideoPrivate
from spectral_dna.schema.video import Video
from spectral_dna.settings import Settings, Youtube
from spectral_dna.youtube import room
from spectral_dna.youtube.address import canonical
from spectral_dna.youtube.fetch import Fetched, Fetcher

ID = "abcdefghijk"


@pytest.fixture
def bubble() -> None:
    """Missing is a skip on a user's machine and a failure in CI."""
    if not room.works():
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing("bubblewrap is not installed, or the kernel forbids what it does")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a download goes, in a data folder with things that are none of its business."""
    (tmp_path / "data" / "work" / "one").mkdir(parents=True)
    (tmp_path / "data" / "analyses.sqlite").write_text("everything")
    return tmp_path / "data" / "work" / "one"


def fetch(folder: Path, program: tuple[str, ...]) -> Fetched:
    settings = Settings(data_dir=folder.parents[1], youtube=Youtube(socket_seconds=5))
    video = Video(id=ID, url=canonical(ID))
    return asyncio.run(Fetcher(settings, program).fetch(video, folder, lambda *_: None))


@pytest.mark.usefixtures("bubble")
class TestInABubble:
    def test_it_sees_no_other_process_nothing_beside_its_folder_and_writes_there_alone(self, folder: Path):
        with pytest.raises(VideoPrivate) as told:
            fetch(folder, ("material.looking_around", str(folder)))
        assert str(told.value) == f"processes []; beside {[folder.name]}; written {[str(folder)]}"
        assert (folder / "sdna-was-here").exists()

    def test_the_data_folder_is_hidden_however_it_is_named(self, folder: Path, monkeypatch: pytest.MonkeyPatch):
        above = folder.parents[2]
        (folder.parent / "another").mkdir()
        monkeypatch.chdir(above)
        monkeypatch.syspath_prepend(above)  # as for a service that is started where its code and its data lie
        settings = Settings(data_dir=Path("data"), youtube=Youtube(socket_seconds=5))
        video = Video(id=ID, url=canonical(ID))
        fetcher = Fetcher(settings, ("material.looking_around", str(folder)))
        with pytest.raises(VideoPrivate) as told:
            asyncio.run(fetcher.fetch(video, Path("data/work/one"), lambda *_: None))
        assert f"beside {[folder.name]};" in str(told.value)

    def test_it_still_fetches_and_computes(self, folder: Path):
        with video_site() as site:
            site.films[ID] = Film(b"RIFF" * 1000)
            assert fetch(folder, site.program).path.read_bytes() == b"RIFF" * 1000
        with pytest.raises(VideoPrivate, match="42"):
            fetch(folder, ("material.puzzle", "6*7"))


class TestWithout:
    def test_it_goes_on_and_says_so(self, folder: Path, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(shutil, "which", lambda *_: None)
        room.works.cache_clear()
        with structlog.testing.capture_logs() as lines:
            assert room.within([sys.executable], folder, hides=folder.parents[1]) == [sys.executable]
        room.works.cache_clear()
        (line,) = lines
        assert line == {"event": "sandbox.bubble", "log_level": "warning", "program": "yt-dlp", "works": False}
