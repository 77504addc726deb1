"""Readings by libsndfile whose child dies: as by a machine that is out of memory, at any moment."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from material import audio_files
from spectral_dna.audio.sndfile import SndfileReading
from spectral_dna.errors import DecodingLimit
from spectral_dna.sandbox import children
from spectral_dna.settings import Sandbox

FRAMES = 4096


@pytest.fixture
def reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[SndfileReading, children.Child]]:
    """Of ten seconds of sound: more than the ring holds, so the child waits for its caller; with that child."""
    started, run_task = [], children.run_task
    with monkeypatch.context() as patched:
        patched.setattr(children, "run_task", lambda *given: started.append(run_task(*given)) or started[0])
        reading = SndfileReading(audio_files.write(tmp_path / "noise.wav", audio_files.noise(10.0)), "wav", Sandbox())
    yield reading, started[0]
    reading.close()


def kill(child: children.Child) -> None:
    os.kill(child.pid, signal.SIGKILL)
    assert child.wait(20) == -signal.SIGKILL


class TestKilled:
    def test_before_it_is_asked_for_sound(self, reading: tuple[SndfileReading, children.Child]) -> None:
        opened, child = reading
        kill(child)
        with pytest.raises(DecodingLimit):
            next(iter(opened.blocks(FRAMES)))

    def test_in_the_middle(self, reading: tuple[SndfileReading, children.Child]) -> None:
        opened, child = reading
        blocks = opened.blocks(FRAMES)
        next(blocks)
        kill(child)
        with pytest.raises(DecodingLimit):
            list(blocks)
        assert opened.ending().is_broken
