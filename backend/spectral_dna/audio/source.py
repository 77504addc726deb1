"""From a path to a signal: sniff, decode with libsndfile, or with ffmpeg where that is refused."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

from spectral_dna.audio import ffmpeg
from spectral_dna.audio.sniff import HEAD_BYTES, sniff
from spectral_dna.errors import CorruptAudio, NoAudioTrack, TooLong, TooShort
from spectral_dna.schema.heard import Container
from spectral_dna.schema.signal import Block, Signal
from spectral_dna.settings import Limits, Sandbox


@dataclass(frozen=True)
class Opened:
    """A recording, ready to be read."""

    signal: Signal
    container: Container


class _Sndfile:
    def __init__(self, path: Path, limits: Limits) -> None:
        self._path, self._limits = path, limits
        self._warnings: dict[str, None] = {}
        with soundfile.SoundFile(path) as sound:
            self.rate, self.channels, self.frames = int(sound.samplerate), int(sound.channels), int(sound.frames)

    def blocks(self, frames: int) -> Iterator[Block]:
        with soundfile.SoundFile(self._path) as sound:
            total = 0
            while len(block := sound.read(frames, dtype="float32", always_2d=True)):
                total += len(block)
                if total > self._limits.max_seconds * self.rate:
                    raise TooLong
                yield self._clean(block)

    def _clean(self, block: Block) -> Block:
        if np.isfinite(np.vdot(block, block)) or np.isfinite(block).all():
            return block
        self._warnings["non_finite_samples"] = None
        return np.nan_to_num(block, nan=0.0, posinf=0.0, neginf=0.0)

    def warnings(self) -> tuple[str, ...]:
        return tuple(self._warnings)


class _Ffmpeg(_Sndfile):
    def __init__(self, path: Path, kind: str, limits: Limits) -> None:
        self._path, self._limits, self._kind = path, limits, kind
        self._warnings = {}
        with self._process() as process:
            self.rate, self.channels = _header(process)
            process.kill()
        self.frames = None

    def _process(self) -> "subprocess.Popen[bytes]":
        call = ffmpeg.arguments(self._kind, f"file:{self._path}", seconds=self._limits.max_seconds + 1)
        return subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)

    def blocks(self, frames: int) -> Iterator[Block]:
        with self._process() as process:
            try:
                _header(process)
                total, size = 0, frames * self.channels * 4
                while data := process.stdout.read(size):
                    block = np.frombuffer(data[: len(data) // (4 * self.channels) * 4 * self.channels], np.float32)
                    total += len(block) // self.channels
                    if total > self._limits.max_seconds * self.rate:
                        raise TooLong
                    yield self._clean(block.reshape(-1, self.channels))
            finally:
                process.kill()


def _header(process: "subprocess.Popen[bytes]") -> tuple[int, int]:
    head = process.stdout.read(12)
    if len(head) < 12:
        raise NoAudioTrack
    rate = channels = 0
    while True:
        name, size = process.stdout.read(4), int.from_bytes(process.stdout.read(4), "little")
        if name == b"data":
            return rate, channels
        body = process.stdout.read(size)
        if name == b"fmt ":
            channels, rate = int.from_bytes(body[2:4], "little"), int.from_bytes(body[4:8], "little")


@contextmanager
def open_source(path: Path, *, limits: Limits, sandbox: Sandbox) -> Iterator[Opened]:
    """Open a recording that a stranger sent."""
    with path.open("rb") as file:
        kind = sniff(file.read(HEAD_BYTES))
    signal: Signal
    try:
        signal, decoder = _Sndfile(path, limits), "libsndfile"
    except soundfile.LibsndfileError:
        signal, decoder = _Ffmpeg(path, kind, limits), "ffmpeg"
    if not signal.rate or not signal.channels:
        raise CorruptAudio
    if signal.frames is not None and signal.frames < limits.min_seconds * signal.rate:
        raise TooShort
    yield Opened(signal, Container(format=kind, decoder=decoder, sample_rate=signal.rate, channels=signal.channels))
