"""`spectral-dna catalogue similar`: by the id of a track and by a recording."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from material import audio_files as make
from material.killing import new_music
from material.similar_rows import fill, published, random_values
from spectral_dna.db.address import tables_at
from spectral_dna.db.migrate import upgrade
from spectral_dna.settings import Settings


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("similar") / "data"
    folder.mkdir()
    upgrade(tables_at(Settings(data_dir=folder)))
    fill(folder, [published(number, row, year=1990) for number, row in enumerate(random_values(200), start=1)])
    return folder


def say(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-c", "from spectral_dna.cli import main; main()", "catalogue", "similar", *words]
    environment = {**os.environ, "SDNA_DATA_DIR": str(data), "COLUMNS": "200"}
    return subprocess.run(call, env=environment, capture_output=True, text=True, timeout=240)


def test_a_track_of_the_catalogue(data: Path):
    answer = say(data, f"{7:022d}", "--count", "3")
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.count("Closer in") == 3
    assert f"{7:022d}" not in answer.stdout


def test_a_recording_by_its_sound(data: Path, tmp_path: Path):
    song = make.write(tmp_path / "Artist 3 - Title 3.wav", new_music(8.0))
    answer = say(data, str(song), "--json", "--year-from", "1980")
    assert answer.returncode == 0, answer.stderr
    told = json.loads(answer.stdout)
    assert len(told["tracks"]) == 5
    assert [notice["code"] for notice in told["notices"]] == ["features_estimated"]


def test_neither_a_track_nor_a_file(data: Path):
    answer = say(data, "no-such-thing")
    assert answer.returncode == 1
    assert "There is no such track in the catalogue" in answer.stderr


def test_years_that_make_no_sense(data: Path):
    assert say(data, f"{7:022d}", "--year-from", "2000", "--year-to", "1990").returncode == 2


def test_of_an_empty_catalogue(tmp_path: Path):
    answer = say(tmp_path, f"{7:022d}")
    assert answer.returncode == 1
    assert "The catalogue holds no tracks" in answer.stderr
