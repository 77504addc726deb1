"""Tempo of an onset curve: autocorrelation, comb, prior, octave decision, then a fine grid of frequencies."""

from dataclasses import dataclass

import numpy as np
from scipy import fft

from spectral_dna.schema.values import FloatArray

SLOWEST, FASTEST = 40.0, 220.0  # BPM that are considered at all
WINDOW_SECONDS = 24.0
PRIOR_BPM, PRIOR_OCTAVES = 115.0, 0.75
COMB = np.array([1.0, 1.0, 0.8, 0.8])
SUBDIVISION_WEIGHT = 0.5
FINE_STEPS = 161
FINE_SPAN = 0.04
UPSAMPLING = 4


@dataclass(frozen=True, slots=True)
class Tempo:
    """Beats per minute, with the pulse clarity that the choice rests on (0 to 1)."""

    bpm: float
    clarity: float


def estimate_tempo(onsets: FloatArray, *, frame_rate: float) -> Tempo:
    """Find the tempo that most listeners would tap.

    Parameters
    ----------
    onsets : ndarray of shape (n_frames,), onset strength, non-negative.
    frame_rate : frames per second, in Hz.

    Returns
    -------
    Tempo, with 0 BPM where the curve is flat or shorter than a second and a half.

    References
    ----------
    Ellis, "Beat tracking by dynamic programming", J. New Music Research 36, 2007 (prior);
    Lartillot et al., "Multi-feature modeling of pulse clarity", ISMIR 2008.
    """
    curve = flatten(onsets, frame_rate=frame_rate)
    if curve.size < 1.5 * frame_rate or not np.any(curve):
        return Tempo(0.0, 0.0)
    windows = _windows(curve, round(WINDOW_SECONDS * frame_rate))
    correlation = _autocorrelation(windows)
    step = frame_rate * UPSAMPLING
    candidates = np.exp(np.linspace(np.log(SLOWEST), np.log(FASTEST), 700))
    scores = _comb_scores(correlation, 60.0 * step / candidates)
    best = candidates[int(np.argmax(scores))]
    bpm = _refine(curve, best, frame_rate=frame_rate)
    clarity = float(np.clip(_at(correlation, np.array([60.0 * step / best]))[0], 0.0, 1.0))
    return Tempo(bpm, clarity)


def flatten(onsets: FloatArray, *, frame_rate: float) -> FloatArray:
    """Take the moving average of a second away and keep what stands above it.

    Parameters
    ----------
    onsets : ndarray of shape (n_frames,).

    Returns
    -------
    ndarray of shape (n_frames,), non-negative.
    """
    size = max(1, min(round(frame_rate), onsets.size))
    padded = np.concatenate([[0.0], np.cumsum(onsets, dtype=np.float64)])
    low = np.maximum(np.arange(onsets.size) - size // 2, 0)
    high = np.minimum(low + size, onsets.size)
    above: FloatArray = np.maximum(onsets - (padded[high] - padded[low]) / (high - low), 0.0)
    return above


def _windows(curve: FloatArray, size: int) -> FloatArray:
    """Cut into half-overlapping windows of equal length, each without its mean: (n_windows, size)."""
    size = min(size, curve.size)
    starts = range(0, curve.size - size + 1, max(1, size // 2))
    windows = np.stack([curve[start : start + size] for start in starts])
    centred: FloatArray = windows - windows.mean(axis=1, keepdims=True)
    return centred


def _autocorrelation(windows: FloatArray) -> FloatArray:
    """Mean over the windows of the unbiased autocorrelation, UPSAMPLING points a frame, 1 at lag 0."""
    size = windows.shape[1]
    padded = fft.next_fast_len(2 * size, real=True)
    padded += padded % 2
    power = np.abs(fft.rfft(windows, padded, axis=1)) ** 2
    power /= np.maximum(power.mean(axis=1, keepdims=True), 1e-12)
    raw = fft.irfft(power.mean(axis=0), padded * UPSAMPLING)[: size * UPSAMPLING]
    lags = np.arange(raw.size) / UPSAMPLING
    unbiased: FloatArray = raw * size / np.maximum(size - lags, size / 4)
    unbiased /= max(float(unbiased[0]), 1e-12)
    return unbiased


def _at(correlation: FloatArray, lags: FloatArray) -> FloatArray:
    """Read the autocorrelation between its points; 0 beyond its end."""
    return np.interp(lags, np.arange(correlation.size), correlation, right=0.0)


def _comb_scores(correlation: FloatArray, lags: FloatArray) -> FloatArray:
    """Score each beat period: its multiples agree, its half does not, and people like to tap near the prior."""
    comb = sum(weight * _at(correlation, lags * k) for k, weight in enumerate(COMB, start=1)) / COMB.sum()
    faster = np.maximum(_at(correlation, lags / 2), 0.0)
    bpm = lags[-1] * FASTEST / lags
    prior = np.exp(-0.5 * (np.log2(bpm / PRIOR_BPM) / PRIOR_OCTAVES) ** 2)
    scores: FloatArray = (comb - SUBDIVISION_WEIGHT * faster) * prior
    return scores


def _refine(curve: FloatArray, bpm: float, *, frame_rate: float) -> float:
    """Move to the strongest frequency nearby, on a grid far finer than the frames.

    Power is summed over minutes rather than over the whole curve, so that a drifting tempo keeps its mean.
    """
    size = min(curve.size, round(60.0 * frame_rate))
    starts = range(0, curve.size - size + 1, size)
    segments = np.stack([curve[start : start + size] for start in starts])
    segments = (segments - segments.mean(axis=1, keepdims=True)) * np.hanning(size)
    grid = bpm * np.linspace(1 - FINE_SPAN, 1 + FINE_SPAN, FINE_STEPS)
    time = np.arange(size) / frame_rate
    waves = np.exp(-2j * np.pi * np.outer(time, grid / 60.0).astype(np.float32)).astype(np.complex64)
    power = (np.abs(segments.astype(np.complex64) @ waves) ** 2).sum(axis=0)
    power += (np.abs(segments.astype(np.complex64) @ (waves * waves)) ** 2).sum(axis=0)
    return float(_peak(grid, power))


def _peak(grid: FloatArray, power: FloatArray) -> float:
    """Position of the maximum, with a parabola through its neighbours."""
    top = int(np.argmax(power))
    if top in (0, power.size - 1):
        return float(grid[top])
    left, middle, right = power[top - 1 : top + 2]
    bend = left - 2 * middle + right
    return float(grid[top] + (0.5 * (left - right) / bend if bend else 0.0) * (grid[1] - grid[0]))
