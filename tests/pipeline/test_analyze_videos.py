"""`spectral-dna analyze ADDRESS`: the same report, from a site on this machine."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from material import audio_files as make
from material.killing import new_music
from material.video_site import Film, Site, video_site
from spectral_dna.cli import app
from spectral_dna.sandbox import children
from spectral_dna.schema.problem import Problem
from spectral_dna.schema.report import Report
from spectral_dna.settings import settings
from spectral_dna.terminal import analyze
from spectral_dna.youtube.fetch import Fetcher

ADDRESS = "https://youtu.be/abcdefghijk?si=never-passed-on"


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with video_site() as running:
        yield running


@pytest.fixture
def run(tiny_artifacts: Path, site: Site, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SDNA_ARTIFACTS_DIR", str(tiny_artifacts))
    monkeypatch.setattr(analyze, "Fetcher", lambda settings: Fetcher(settings, site.program))
    settings.cache_clear()
    yield lambda *words: CliRunner().invoke(app, ["analyze", *map(str, words)])
    settings.cache_clear()
    children.close()


def test_a_video_and_a_file_are_told_alike(run, site: Site, tmp_path: Path):
    song = make.write(tmp_path / "song.wav", new_music(8.0))
    site.films["abcdefghijk"] = Film(song.read_bytes(), title="Ours")
    done = run("--json", ADDRESS, song)
    assert done.exit_code == 0, done.output
    video, file = (Report.model_validate_json(line) for line in done.stdout.splitlines())
    assert (video.source.kind, video.source.name, file.source.kind) == ("youtube", "Ours", "file")
    assert video.source.video is not None
    assert video.source.video.url == "https://www.youtube.com/watch?v=abcdefghijk"
    assert (video.source.sha256, video.features) == (file.source.sha256, file.features)


def test_people_read_title_and_address(run, site: Site, tmp_path: Path):
    song = make.write(tmp_path / "song.wav", new_music(8.0))
    site.films["abcdefghijk"] = Film(song.read_bytes(), title="Ours")
    assert "Ours\nhttps://www.youtube.com/watch?v=abcdefghijk\n" in run(ADDRESS).stdout


@pytest.mark.parametrize(
    ("film", "address", "code"),
    [(Film(status=404), ADDRESS, "youtube_unavailable"), (Film(), "https://example.com/a", "bad_address")],
)
def test_what_can_not_be_had_is_told_and_ends_with_1(run, site: Site, film: Film, address: str, code: str):
    site.films["abcdefghijk"] = film
    done = run("--json", address)
    assert done.exit_code == 1
    assert Problem.model_validate_json(done.stdout).code == code


def test_switched_off_it_says_so(run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SDNA_YOUTUBE__ENABLED", "false")
    settings.cache_clear()
    assert json.loads(run("--json", ADDRESS).stdout)["code"] == "youtube_disabled"
