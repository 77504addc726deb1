"""The image, built once; figures are printed at the end, and never held against a busy machine."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
import soundfile

from material.container import USER, Container, Opens, SealedContainer
from material.servers import needed
from material.workshop import Workshop
from spectral_dna.audio.synth import RATE, sample_names, sample_sound

FIGURES = pytest.StashKey[dict[str, str]]()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    measured = config.stash.get(FIGURES, {})
    if measured:
        terminalreporter.section("the image")
    for name, value in measured.items():
        terminalreporter.write_line(f"{name:<44} {value}")


@pytest.fixture(scope="session")
def figures(request: pytest.FixtureRequest) -> dict[str, str]:
    """What was measured, by its name."""
    return request.config.stash.setdefault(FIGURES, {})


@pytest.fixture(scope="session")
def workshop() -> Workshop:
    return Workshop()


@pytest.fixture(scope="session")
def image(workshop: Workshop, figures: dict[str, str]) -> str:
    began = time.monotonic()
    name = workshop.image()
    figures["build"] = f"{time.monotonic() - began:7.1f} s"
    return name


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    """A disk that a container may write to."""
    folder = tmp_path / "disk"
    folder.mkdir()
    folder.chmod(0o700)
    subprocess.run(["chown", f"{USER}:{USER}", folder], check=True)
    return folder


@pytest.fixture
def container(workshop: Workshop, image: str, tmp_path: Path) -> Opens:
    """Make a container, not yet started; it is gone when the block ends."""

    @contextmanager
    def opened(
        *command: str, of: str = image, sealed: bool = False, disk: Path | None = None, **environment: str
    ) -> Iterator[Container]:
        if sealed:
            needed("bwrap", "setpriv", "nsenter")
        kind = SealedContainer if sealed else Container
        made = kind(workshop, of, tmp_path, *command, disk=disk, **environment)
        try:
            yield made
        finally:
            made.close()

    return opened


@pytest.fixture(scope="session")
def recordings(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Ten recordings of one length, as WAV: one sample track, each time a little quieter."""
    folder, sound = tmp_path_factory.mktemp("recordings"), sample_sound(sample_names()[0])
    paths = [folder / f"track-{number}.wav" for number in range(10)]
    for number, path in enumerate(paths):
        quieter = np.rint(sound * 32767 * 0.97**number).astype(np.int16)
        soundfile.write(path, quieter, RATE, subtype="PCM_16")
    return paths


@pytest.fixture(scope="session")
def video_sound(recordings: list[Path]) -> Path:
    """The sound of a track as phones and video sites have it, which ffmpeg alone can read."""
    needed("ffmpeg")
    path = recordings[0].with_suffix(".m4a")
    call = ["ffmpeg", "-v", "error", "-i", recordings[0], "-c:a", "aac", path]
    subprocess.run(call, check=True)
    return path
