"""One real service a session: its own processes, database and workflow engine; nothing is replaced."""

from collections.abc import Iterator
from pathlib import Path
from secrets import token_urlsafe
from typing import Any

import httpx2
import pytest

from live_service import SMALL, Killable, Service, serving
from material import audio_files
from material.declared import undeclared_in
from material.killing import listener_of, stopped
from spectral_dna.api.problems import MEDIA_TYPE
from spectral_dna.audio.synth import sample_sound

TALKATIVE = {"SDNA_LOG_LEVEL": "DEBUG", "SDNA_LOG_JSON": "true"}
"""So that whoever looks for what must not be in the log sees all that there can be."""


@pytest.fixture(scope="session")
def refusals() -> Iterator[list[httpx2.Response]]:
    """Every problem that any client of these tests is answered with."""
    heard: list[httpx2.Response] = []
    whole = httpx2.Client.send

    def send(client: httpx2.Client, request: httpx2.Request, **options: Any) -> httpx2.Response:
        answer = whole(client, request, **options)
        if answer.headers.get("content-type", "").startswith(MEDIA_TYPE) and "x-request-id" in answer.headers:
            answer.read()
            heard.append(answer)
        return answer

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(httpx2.Client, "send", send)
        yield heard


@pytest.fixture(autouse=True)
def _every_error_answered_is_declared(refusals: list[httpx2.Response]) -> Iterator[None]:
    """Hold every error that any test meets to the OpenAPI document: the call names its code, at its status."""
    yield
    undeclared = {said for answer in refusals if (said := undeclared_in(answer))}
    refusals.clear()
    assert not undeclared


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path) -> Iterator[Service]:
    process = Killable(tmp_path_factory.mktemp("service") / "data", tiny_artifacts, **SMALL, **TALKATIVE)
    with serving(process) as running:
        yield running.service


@pytest.fixture(scope="session")
def visited(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path) -> Iterator[Service]:
    folder = tmp_path_factory.mktemp("visited")
    built = folder / "dist"
    built.mkdir()
    (built / "index.html").write_text("<html><head><title>Spectral DNA</title></head><body></body></html>")
    asked = {"SDNA_ACCESS__MODE": "visitors", "SDNA_DASHBOARD_DIR": str(built)}
    process = Killable(folder / "data", tiny_artifacts, **{**SMALL, **asked})
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
def held(service: Service) -> Iterator[None]:
    """Hold the process that hears: what is under way or waits stays so, however slow a test is."""
    with stopped([listener_of(service)]):
        yield


@pytest.fixture
def long_song(tmp_path: Path) -> Path:
    """Long enough to be met while it is being heard: about five minutes, new each time."""
    import os

    import numpy as np

    music = audio_files.music(30.0, channels=1)
    music[:4, 0] = np.frombuffer(os.urandom(8), "<u2") / 2**17
    return audio_files.write(tmp_path / "long.wav", np.tile(music, (10, 1)))


def different(path: Path, folder: Path) -> Path:
    """Copy a WAV with a few bytes changed at its end, where they are heard by nobody."""
    import os

    data = bytearray(path.read_bytes())
    data[-4:] = os.urandom(4)
    copy = folder / path.name
    copy.write_bytes(data)
    return copy
