"""Addresses of videos in a run, fetched by the real yt-dlp from a site on this machine."""

from pathlib import Path

import pytest

from material.video_site import Film, video_site
from spectral_dna.bulk import process
from spectral_dna.bulk.sources import Entry, identify
from spectral_dna.errors import VideoUnavailable, YouTubeDisabled
from spectral_dna.settings import Settings
from spectral_dna.settings_youtube import Youtube
from spectral_dna.youtube.fetch import Fetcher

SOURCE = identify(Entry("https://youtu.be/abcdefghijk"))


def test_the_sound_lies_in_the_workspace(sounds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    sound = (sounds / "single.flac").read_bytes()
    with video_site() as site:
        monkeypatch.setattr(process, "Fetcher", lambda settings: Fetcher(settings, site.program))
        site.films["abcdefghijk"] = Film(sound)
        path = process._receive(SOURCE, tmp_path, Settings())
        assert path.read_bytes() == sound
        assert path.is_relative_to(tmp_path)
        site.films["abcdefghijk"] = Film(status=404)
        with pytest.raises(VideoUnavailable):
            process._receive(SOURCE, tmp_path, Settings())


def test_switched_off_nothing_is_fetched(tmp_path: Path):
    with pytest.raises(YouTubeDisabled):
        process._receive(SOURCE, tmp_path, Settings(youtube=Youtube(enabled=False)))
