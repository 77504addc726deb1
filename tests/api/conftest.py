"""One real service a session: its own processes, database and workflow engine; nothing is replaced."""

from collections.abc import Iterator
from pathlib import Path
from secrets import token_urlsafe

import pytest

from live_service import SMALL, Killable, Service, serving
from material import audio_files
from spectral_dna.audio.synth import sample_sound

TALKATIVE = {"SDNA_LOG_LEVEL": "DEBUG", "SDNA_LOG_JSON": "true"}
"""So that whoever looks for what must not be in the log sees all that there can be."""


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path) -> Iterator[Service]:
    process = Killable(tmp_path_factory.mktemp("service") / "data", tiny_artifacts, **SMALL, **TALKATIVE)
    with serving(process) as running:
        yield running.service


@pytest.fixture(scope="session")
def visited(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path) -> Iterator[Service]:
    process = Killable(
        tmp_path_factory.mktemp("visited") / "data", tiny_artifacts, **SMALL, SDNA_ACCESS__MODE="visitors"
    )
    with serving(process) as running:
        yield running.service


def visitor(service: Service) -> Service:
    """Give the service as a new visitor meets it."""
    other = Service(service.address, service.data)
    other.http.headers["X-Visitor-Token"] = token_urlsafe(32)
    return other


@pytest.fixture
def ada(visited: Service) -> Iterator[Service]:
    came = visitor(visited)
    yield came
    came.http.close()


@pytest.fixture
def bob(visited: Service) -> Iterator[Service]:
    came = visitor(visited)
    yield came
    came.http.close()


@pytest.fixture(scope="session")
def song(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fifteen seconds of our own music."""
    sound = sample_sound(_first_sample())[: 15 * audio_files.RATE]
    return audio_files.write(tmp_path_factory.mktemp("songs") / "song.wav", sound)


def _first_sample() -> str:
    from spectral_dna.audio.synth import sample_names

    return sample_names()[0]


@pytest.fixture
def another_song(tmp_path: Path, song: Path) -> Path:
    """The same music, another content each time: nobody has analysed it before."""
    return different(song, tmp_path)


@pytest.fixture
def long_song(tmp_path: Path) -> Path:
    """Long enough to be met while it is being heard: about five minutes, new each time."""
    import os

    import numpy as np

    music = audio_files.music(30.0, channels=1)
    music[0] = int.from_bytes(os.urandom(2)) / 2**17
    return audio_files.write(tmp_path / "long.wav", np.tile(music, (10, 1)))


def different(path: Path, folder: Path) -> Path:
    """Copy a WAV with a few bytes changed at its end, where they are heard by nobody."""
    import os

    data = bytearray(path.read_bytes())
    data[-4:] = os.urandom(4)
    copy = folder / path.name
    copy.write_bytes(data)
    return copy
