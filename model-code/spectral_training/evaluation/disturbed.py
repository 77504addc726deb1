"""How much our own measurement moves when the same music comes in another file: re-encoded, resampled, cut, levelled.

What moves a feature here is no difference in music, so it is a floor under the error against anybody else's values.
"""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import soundfile
import soxr

from spectral_dna.audio.source import open_source
from spectral_dna.jobs.stages import listen
from spectral_dna.schema.heard import Heard, Kind
from spectral_dna.settings import Settings

Sound = npt.NDArray[np.float32]
Values = dict[str, float]
RATE: Final = 44_100
SECONDS: Final = 90
"""Of each recording this much is heard again and again, from its beginning."""
_BLOCK: Final = 1 << 16
_GAIN: Final = 10 ** (3 / 20)
_OTHER_RATE: Final = 48_000


@dataclass(frozen=True)
class Disturbance:
    """Another file of the same music: how it is made, and what its loudness should differ by, in dB."""

    name: str
    made: Callable[[Sound, Path], Path]
    decibels: float = 0.0


def _wav(sound: Sound, folder: Path, *, rate: int = RATE) -> Path:
    return _write(folder / "heard.wav", sound, rate, format="WAV", subtype="FLOAT")


def _mp3(level: float) -> Callable[[Sound, Path], Path]:
    """Write at a constant bit rate; `level` runs from 0 (320 kbit/s) to 1 (32 kbit/s)."""
    return lambda sound, folder: _write(
        folder / "heard.mp3", sound, RATE, format="MP3", subtype="MPEG_LAYER_III", bitrate_mode="CONSTANT",
        compression_level=level,
    )  # fmt: skip


def _ogg(sound: Sound, folder: Path) -> Path:
    return _write(folder / "heard.ogg", sound, RATE, format="OGG", subtype="VORBIS")


def _resampled(sound: Sound, folder: Path) -> Path:
    return _wav(soxr.resample(sound, RATE, _OTHER_RATE), folder, rate=_OTHER_RATE)


AS_IT_IS: Final = Disturbance("as it is", _wav)
DISTURBANCES: Final = (
    Disturbance("MP3, 128 kbit/s", _mp3((320 - 128) / (320 - 32))),
    Disturbance("MP3, 320 kbit/s", _mp3(0.0)),
    Disturbance("Ogg Vorbis", _ogg),
    Disturbance("48 kHz", _resampled),
    Disturbance("3 dB softer", lambda sound, folder: _wav(sound / _GAIN, folder), -3.0),
    Disturbance("3 dB louder", lambda sound, folder: _wav(sound * _GAIN, folder), 3.0),
    Disturbance("first 10 s cut", lambda sound, folder: _wav(sound[10 * RATE :], folder)),
    Disturbance("first half", lambda sound, folder: _wav(sound[: len(sound) // 2], folder)),
)


def heard_each_way(recording: Path) -> dict[str, Values] | None:
    """Measure a recording as it is and under every disturbance; None where it isn't music.

    Raises
    ------
    SpectralError : it can't be read.
    """
    settings = Settings()
    sound = _beginning(recording, settings)
    with tempfile.TemporaryDirectory(prefix="spectral-dna-") as folder:
        first = _listen(AS_IT_IS.made(sound, Path(folder)), settings)
        if first.gate.kind is not Kind.MUSIC:
            return None
        again = {one.name: _values(_listen(one.made(sound, Path(folder)), settings), one) for one in DISTURBANCES}
    return {AS_IT_IS.name: _values(first, AS_IT_IS), **again}


def _values(heard: Heard, disturbance: Disturbance) -> Values:
    values = {key: measured.value for key, measured in heard.features.items()}
    return values | {"loudness": values["loudness"] - disturbance.decibels}


def _listen(path: Path, settings: Settings) -> Heard:
    return listen(path, limits=settings.limits, sandbox=settings.sandbox)


def _beginning(recording: Path, settings: Settings) -> Sound:
    """Decode the beginning at 44.1 kHz, shape (n_frames, n_channels)."""
    with open_source(recording, limits=settings.limits, sandbox=settings.sandbox) as opened:
        rate, kept, frames = opened.signal.rate, [], 0
        for block in opened.signal.blocks(_BLOCK):  # to the end: a decoder that is left early complains
            if frames < SECONDS * rate:
                kept.append(block.copy())
            frames += len(block)
    sound = np.concatenate(kept)[: SECONDS * rate, :2]
    return sound if rate == RATE else soxr.resample(sound, rate, RATE)


def _write(path: Path, sound: Sound, rate: int, **how: object) -> Path:
    """Write in blocks: libsndfile's Vorbis encoder overflows its stack on long arrays."""
    with soundfile.SoundFile(path, "w", rate, sound.shape[1], **how) as file:
        for start in range(0, len(sound), _BLOCK):
            file.write(sound[start : start + _BLOCK])
    return path
