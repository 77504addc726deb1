"""How a listener would describe the track: seven values by VibeNet's published network.

The network and its ONNX file are VibeNet's (GPL-3.0-or-later). The front end is ours: importing theirs would bring
librosa, numba and an audio toolkit into every worker.
"""

import importlib.util
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import onnxruntime
import scipy.fft
import scipy.signal
import soxr
from numpy.lib.stride_tricks import sliding_window_view

from spectral_dna.errors import ModelsMissing
from spectral_dna.features.mel import FilterBank, mel_filters
from spectral_dna.features.stft import RATE
from spectral_dna.features.stream import Samples

MODEL_RATE: Final = 16_000
LABELS: Final = (
    "acousticness", "danceability", "energy", "instrumentalness", "liveness", "speechiness", "valence",
)  # fmt: skip
LIKELIHOODS: Final = frozenset({"acousticness", "liveness", "instrumentalness"})
_WINDOW, _HOP, _FFT, _MELS, _TOP_DB = 640, 320, 1024, 128, 80.0
_BATCH: Final = 64


def model_path() -> Path:
    """Find the network's file in the installed package, without running any of its code."""
    package = importlib.util.find_spec("vibenet")
    folders = package.submodule_search_locations if package else None
    for folder in folders or ():
        path = Path(folder) / "artifacts" / "efficientnet_model.onnx"
        if path.is_file():
            return path
    raise ModelsMissing("The perceptual model of the package 'vibenet' is not installed.")


@lru_cache(maxsize=1)
def _session() -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    # a thread that spins for work would cost more processor time than the network itself
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry("session.inter_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(str(model_path()), options, providers=["CPUExecutionProvider"])


@lru_cache(maxsize=1)
def _front_end() -> tuple[Samples, FilterBank]:
    window = scipy.signal.get_window("hann", _WINDOW).astype(np.float32)
    return window, FilterBank(mel_filters(MODEL_RATE, _FFT, _MELS))


def log_mel(samples: Samples) -> Samples:
    """Make the network's input: log-mel spectrum in dB, at most 80 dB deep, shape (128, n_frames).

    Parameters
    ----------
    samples : ndarray of shape (n,), mono at 16 kHz, float32.
    """
    window, bank = _front_end()
    samples = np.pad(samples, (0, max(0, _WINDOW - len(samples))))
    frames = sliding_window_view(samples, _WINDOW)[::_HOP]
    bands = np.concatenate([_bands(frames[i : i + _BATCH] * window, bank) for i in range(0, len(frames), _BATCH)])
    decibels = 10 * np.log10(np.maximum(bands, 1e-10))
    return np.ascontiguousarray(np.maximum(decibels, decibels.max() - _TOP_DB).T)


def _bands(frames: Samples, bank: FilterBank) -> Samples:
    spectrum = scipy.fft.rfft(frames, n=_FFT, axis=-1)
    return bank.apply(np.square(spectrum.real) + np.square(spectrum.imag))


def perceive_excerpt(samples: Samples) -> npt.NDArray[np.float64]:
    """Run the network on one excerpt at 16 kHz: shape (7,), in the order of `LABELS`, each 0 to 1."""
    (logits,) = _session().run(None, {"x": log_mel(samples)[np.newaxis]})
    row = np.asarray(logits[0], dtype=np.float64)
    chances = 1 / (1 + np.exp(-row))
    return np.where([label in LIKELIHOODS for label in LABELS], chances, np.clip(row, 0, 1))


def perceive_each(excerpts: Sequence[Samples]) -> npt.NDArray[np.float64]:
    """Run the network on every excerpt: shape (n_excerpts, 7), in the order of `LABELS`.

    Parameters
    ----------
    excerpts : arrays of shape (n,), mono at 22,050 Hz, float32; at least one, none empty.
    """
    return np.stack([perceive_excerpt(soxr.resample(excerpt, RATE, MODEL_RATE)) for excerpt in excerpts])


def averaged(rows: npt.NDArray[np.float64], excerpts: Sequence[Samples]) -> dict[str, float]:
    """Average what the network says of each excerpt, by length."""
    means = np.average(rows, axis=0, weights=[len(excerpt) for excerpt in excerpts])
    return {label: float(mean) for label, mean in zip(LABELS, means, strict=True)}


def warm() -> None:
    """Load the network and run it once, so that the first recording doesn't pay for it."""
    perceive_each([np.zeros(RATE, dtype=np.float32)])
