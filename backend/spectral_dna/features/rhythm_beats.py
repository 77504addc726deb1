"""Beats by dynamic programming, half a period at once."""

import numpy as np

from spectral_dna.schema.values import FloatArray

TIGHTNESS = 100.0


def track_beats(onsets: FloatArray, *, bpm: float, frame_rate: float) -> FloatArray:
    """Place beats where onsets are strong and their distance stays near the period.

    Predecessors lie at least half a period back, so half a period of frames is scored in one step.

    Parameters
    ----------
    onsets : ndarray of shape (n_frames,), onset strength; frame i stands at i / frame_rate seconds.
    bpm : tempo; at 0 there are no beats.
    frame_rate : frames per second, in Hz.

    Returns
    -------
    ndarray of shape (n_beats,), seconds, increasing.

    References
    ----------
    Ellis, "Beat tracking by dynamic programming", J. New Music Research 36, 2007.
    """
    if bpm <= 0 or onsets.size < 4 or not onsets.any():
        return np.zeros(0)
    period = 60.0 * frame_rate / bpm
    strength = _normalised(onsets, period)
    score, previous = _forward(strength, period)
    frames = _backtrack(score, previous, period)
    frames = _without_silent_ends(frames, strength)
    return _between_frames(frames, onsets) / frame_rate


def _normalised(onsets: FloatArray, period: float) -> FloatArray:
    """Divide by the deviation and smooth over a thirty-second of the period."""
    deviation = float(onsets.std())
    scaled = onsets / deviation if deviation > 0 else onsets
    reach = max(1, round(period))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) * 32.0 / period) ** 2)
    return np.convolve(scaled, kernel, mode="same") if scaled.size >= kernel.size else scaled


def _forward(strength: FloatArray, period: float) -> tuple[FloatArray, np.ndarray]:
    """Best score of a chain of beats that ends at each frame, and the frame before it (-1: none)."""
    near, far = max(1, round(period / 2)), max(2, round(period * 2))
    lags = np.arange(far, near - 1, -1)
    penalty = -TIGHTNESS * np.log(lags / period) ** 2
    score = np.zeros(strength.size + far)  # `far` frames before the first: a chain may start there at no cost
    previous = np.full(strength.size, -1, dtype=np.int64)
    windows = np.arange(near)[:, None] + np.arange(lags.size)
    for start in range(0, strength.size, near):
        stop = min(start + near, strength.size)
        options = score[start + windows[: stop - start]] + penalty
        best = options.argmax(axis=1)
        rows = windows[: stop - start, 0]
        score[start + far : stop + far] = strength[start:stop] + options[rows, best]
        previous[start:stop] = np.arange(start, stop) - lags[best]
    previous[previous < 0] = -1
    return score[far:], previous


def _backtrack(score: FloatArray, previous: np.ndarray, period: float) -> np.ndarray:
    """Follow the chain back from the best score within the last period."""
    tail = max(1, round(period))
    frame = int(score.size - tail + np.argmax(score[-tail:])) if score.size > tail else int(np.argmax(score))
    frames = []
    while frame >= 0:
        frames.append(frame)
        frame = int(previous[frame])
    return np.array(frames[::-1])


def _without_silent_ends(frames: np.ndarray, strength: FloatArray) -> np.ndarray:
    """Drop beats before the first and after the last that stands on a real onset."""
    at = strength[frames]
    loud = np.flatnonzero(at >= 0.5 * np.sqrt(np.mean(at**2)))
    return frames[loud[0] : loud[-1] + 1] if loud.size else frames[:0]


def _between_frames(frames: np.ndarray, onsets: FloatArray) -> FloatArray:
    """Shift each beat to the top of the parabola through its frame and the two beside it."""
    inner = np.clip(frames, 1, onsets.size - 2)
    left, middle, right = onsets[inner - 1], onsets[inner], onsets[inner + 1]
    bend = left - 2 * middle + right
    shift = np.where(bend < 0, 0.5 * (left - right) / np.where(bend < 0, bend, 1.0), 0.0)
    return np.where(inner == frames, frames + np.clip(shift, -0.5, 0.5), frames)
