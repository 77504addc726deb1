"""Our own music: the sample tracks, written as WAV. Signals with known answers lie in `synth_signals`."""

from pathlib import Path

import numpy as np
import soundfile

from spectral_dna.audio.synth_samples import SONGS
from spectral_dna.errors import SampleNotFound
from spectral_dna.schema.values import FloatArray

RATE = 44_100


def sample_names() -> tuple[str, ...]:
    """Names of the sample tracks, the best to begin with first."""
    return tuple(SONGS)


def sample_title(name: str) -> str:
    """Title of a sample track.

    Raises
    ------
    SampleNotFound : there is none of this name.
    """
    if name not in SONGS:
        raise SampleNotFound
    return SONGS[name].title


def sample_sound(name: str, *, rate: int = RATE) -> FloatArray:
    """Play a sample track: float32 array of shape (n_frames, 2), peak about -1 dBFS, the same every time.

    Raises
    ------
    SampleNotFound : there is none of this name.
    """
    if name not in SONGS:
        raise SampleNotFound
    song = SONGS[name]
    return song.perform(rate).mastered(room=song.room)


def write_sample(name: str, path: Path) -> None:
    """Write a sample track as WAV: 44.1 kHz, stereo, 16 bit.

    Raises
    ------
    SampleNotFound : there is none of this name.
    """
    sound = sample_sound(name)
    soundfile.write(path, np.rint(sound * 32767.0).astype(np.int16), RATE, subtype="PCM_16", format="WAV")
