"""A steady hiss under a recording: what lies in its treble even where that is quietest."""

from typing import Final

import numpy as np
import numpy.typing as npt

from spectral_dna.features.gate_levels import SILENT_DB
from spectral_dna.features.stft import RATE, SIZE
from spectral_dna.schema.values import FloatArray

TREBLE: Final = slice(round(8_000 * SIZE / RATE), round(10_500 * SIZE / RATE))
"""The bins from 8 to 10.5 kHz, where music leaves the most room."""

# Of 59 clean recordings of all kinds the floor lies at -31.7 dB or lower, and above -34 dB none is flatter than 0.48;
# Gaussian noise is at 0.56 (exp of minus Euler's constant). Of 27 with white noise under them, all are found where it
# lies 20 dB below the music or less, and two at 25 dB; with pink noise 21 at 15 dB and all at 10 dB. MP3 at 128 kbit/s
# changes nothing in that; at 64 kbit/s it leaves holes in the noise, which is not found then.
LOUD: Final = -27.0
FLAT: Final = 0.53
_QUIETEST, _QUIET = 0.05, 0.10


def is_hissing(powers: FloatArray, treble: FloatArray, flatness: FloatArray) -> bool:
    """Tell whether the treble never falls quiet and is noise where it is quietest.

    Parameters
    ----------
    powers : ndarray of shape (n_frames,), mean square of the samples in each frame, full scale 1.
    treble : ndarray of shape (n_frames,), the same if all bins were as strong as those of the treble.
    flatness : ndarray of shape (n_frames,), spectral flatness of the treble, 0 to 1.

    References
    ----------
    Martin, "Noise power spectral density estimation based on optimal smoothing and minimum statistics", 2001: that
    the quietest moments of a band show its noise.
    """
    sounding = powers > 10.0 ** (SILENT_DB / 10.0)
    if not sounding.any():
        return False
    heard: npt.NDArray[np.floating] = treble[sounding]
    floor = np.quantile(heard, _QUIETEST) / powers[sounding].mean()
    quiet = flatness[sounding][heard <= np.quantile(heard, _QUIET)]
    return bool(floor > 10.0 ** (LOUD / 10.0) and np.median(quiet) >= FLAT)
