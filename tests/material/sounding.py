"""From samples in memory to what the engine hears in them."""

import subprocess
from pathlib import Path

import numpy as np
import soundfile
import soxr

from spectral_dna.features.describe import describe
from spectral_dna.features.meters import Meters
from spectral_dna.features.onsets import Onsets
from spectral_dna.features.rhythm import Rhythm, analyse_rhythm
from spectral_dna.features.stft import FRAME_RATE, RATE
from spectral_dna.schema.heard import Container, Heard


def onsets_of(sound: np.ndarray) -> Onsets:
    """Hear the onsets of mono sound at 22,050 Hz."""
    return _fed(sound).finish().onsets


def rhythm_of(sound: np.ndarray) -> Rhythm:
    onsets = onsets_of(sound)
    return analyse_rhythm(onsets.strength, onsets.bands, frame_rate=FRAME_RATE)


def hear(sound: np.ndarray) -> Heard:
    """Hear everything in mono sound at 22,050 Hz."""
    container = Container(format="wav", decoder="none", sample_rate=RATE, channels=1)
    return describe(_fed(sound).finish(), container, duration=len(sound) / RATE, reading=())


def espeak(text: str, path: Path, *, voice: str = "en-us", speed: int = 170) -> np.ndarray:
    """Let espeak-ng talk: mono at 22,050 Hz."""
    subprocess.run(["espeak-ng", "-v", voice, "-s", str(speed), "-w", str(path), text], check=True, timeout=60)
    sound, rate = soundfile.read(path, dtype="float32")
    return sound if rate == RATE else soxr.resample(sound, rate, RATE)


def _fed(sound: np.ndarray) -> Meters:
    meters = Meters(RATE, 1)
    for start in range(0, len(sound), RATE):
        meters.feed(sound[start : start + RATE, None].astype(np.float32))
    return meters
