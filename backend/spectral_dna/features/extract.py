"""Listening: from a signal, read once in blocks, to everything that the report and the models need."""

from collections.abc import Callable
from typing import Final

import numpy as np

from spectral_dna.errors import CorruptAudio, TooLong, TooShort
from spectral_dna.features import perceptual
from spectral_dna.features.describe import describe
from spectral_dna.features.meters import Meters
from spectral_dna.features.stft import RATE
from spectral_dna.features.stream import fixed_blocks
from spectral_dna.schema.feature_table import BY_KEY
from spectral_dna.schema.heard import Container, Heard
from spectral_dna.schema.signal import Signal
from spectral_dna.schema.stages import Progress, Stage
from spectral_dna.settings import Limits

OnProgress = Callable[[Progress], None]

_STEPS: Final = 48  # of 100 ms in a block: fewer cost calls, more leave the cache
_SAMPLES: Final = 1 << 21  # in a block at most, all channels together: what the meters hold is a multiple of it
_SECONDS_A_MESSAGE: Final = 9.6


def listen(signal: Signal, container: Container, *, limits: Limits, on_progress: OnProgress | None = None) -> Heard:
    """Read a signal once and measure everything; memory doesn't grow with its length.

    Parameters
    ----------
    signal : the recording. What it says of its own length only serves to show progress.
    container : facts about the file, handed on.
    limits : shortest and longest recording.
    on_progress : hears the stages `decode` and `features` begin, move and end.

    Raises
    ------
    TooShort, TooLong : the sound that came out is outside the limits.
    CorruptAudio : the decoder gave up before the shortest length.
    """
    tell = on_progress or _nobody
    tell(Progress(stage=Stage.DECODE, status="started", fraction=0.0, facts={}))
    meters = Meters(signal.rate, signal.channels)
    seconds = _hear_all(signal, meters, limits, tell)
    if seconds < limits.min_seconds:
        raise CorruptAudio if "damaged_frames" in signal.warnings() else TooShort
    facts: dict[str, float | str] = {"duration": round(seconds, 1), "sample_rate": float(signal.rate)}
    tell(Progress(stage=Stage.DECODE, status="finished", fraction=1.0, facts=facts))
    tell(Progress(stage=Stage.FEATURES, status="started", fraction=0.0, facts={}))
    heard = describe(meters.finish(), container, duration=seconds, reading=signal.warnings())
    tell(Progress(stage=Stage.FEATURES, status="finished", fraction=1.0, facts=_facts(heard)))
    return heard


def _hear_all(signal: Signal, meters: Meters, limits: Limits, tell: OnProgress) -> float:
    """Feed every block to the meters; give the length in seconds."""
    size = meters.loudness.step * steps_a_block(meters.loudness.step, signal.channels)
    heard, told = 0, 0.0
    for block in fixed_blocks(signal.blocks(size), size):
        heard += len(block)
        if heard > limits.max_seconds * signal.rate:
            raise TooLong
        meters.feed(block)
        if heard / signal.rate >= told + _SECONDS_A_MESSAGE:
            told = heard / signal.rate
            fraction = min(1.0, heard / signal.frames) if signal.frames else None
            facts: dict[str, float | str] = {"heard": round(told, 1)}
            tell(Progress(stage=Stage.DECODE, status="running", fraction=fraction, facts=facts))
    return heard / signal.rate


def steps_a_block(step: int, channels: int) -> int:
    """Say how many steps to read at once: many channels at a high rate must not cost many times the memory."""
    return max(1, min(_STEPS, _SAMPLES // (step * channels)))


def _facts(heard: Heard) -> dict[str, float | str]:
    shown = [key for key in ("loudness", "tempo", "key", "mode") if key in heard.features]
    named: dict[str, float | str] = {key: round(heard.features[key].value, BY_KEY[key].decimals) for key in shown}
    return {**named, "kind": str(heard.gate.kind)}


def _nobody(_progress: Progress) -> None:
    """Hear nothing."""


def warm() -> None:
    """Load the perceptual network and hear some seconds of noise, so that the first recording pays for nothing."""
    perceptual.warm()
    noise = np.random.default_rng(0).standard_normal((8 * RATE, 2)).astype(np.float32) * 0.1
    meters = Meters(RATE, 2)
    meters.feed(noise)
    facts = Container(format="wav", decoder="none", sample_rate=RATE, channels=2)
    describe(meters.finish(), facts, duration=8.0, reading=())
