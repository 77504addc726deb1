"""Parts of a track, cut where its loudness, energy and brightness change for good."""

from itertools import pairwise

import numpy as np

from spectral_dna.schema.heard import Curve, Section
from spectral_dna.schema.values import FloatArray

MOST_SECTIONS = 12
SHORTEST = 6.0  # seconds
MOST_STEPS = 480
PENALTY = 0.035  # share of all variance that a further cut has to explain
ALIKE = 0.7  # deviations between means that still share a label
QUIETEST = -70.0


def find_sections(
    energy: Curve, loudness: Curve, brightness: Curve, *, duration: float, beats: FloatArray | None = None
) -> list[Section]:
    """Cut the track into a few parts, each with a letter by likeness and the means of its curves.

    The cuts are the best possible for squared error (dynamic programming over at most 480 steps); each further
    one has to explain a share of the variance. Cuts move to the nearest beat within a second.

    Parameters
    ----------
    energy, loudness, brightness : curves of the track (dBFS, LUFS, Hz).
    duration : length, in seconds.
    beats : ndarray of shape (n_beats,), seconds, or None.

    Returns
    -------
    One to twelve sections that together cover the track from 0 to `duration`, without gaps.
    """
    steps = int(np.clip(duration / 1.0, 1, MOST_STEPS))
    shortest = int(np.clip(np.ceil(SHORTEST * steps / duration), 1, steps))
    rows = np.stack([_resampled(curve, duration, steps) for curve in (energy, loudness, brightness)])
    cuts = _best_cuts(_scaled(rows), shortest=shortest)
    times = _on_beats(np.array(cuts) * duration / steps, beats)
    labels = _labels(_scaled(rows), cuts)
    return [
        Section(
            start=round(float(start), 3), end=round(float(end), 3), label=label,
            energy=_mean(energy, start, end), loudness=_mean(loudness, start, end),
            brightness=_mean(brightness, start, end),
        )
        for start, end, label in zip(times[:-1], times[1:], labels, strict=True)
    ]  # fmt: skip


def _values(curve: Curve) -> FloatArray:
    """Give the curve's values, silence held at -70."""
    values = np.asarray(curve.values, dtype=np.float64)
    return np.maximum(np.nan_to_num(values, nan=QUIETEST, neginf=QUIETEST), QUIETEST)


def _resampled(curve: Curve, duration: float, steps: int) -> FloatArray:
    """Mean of the curve in `steps` equal parts of the track."""
    values = _values(curve)
    if values.size == 0:
        return np.zeros(steps)
    total = np.concatenate([[0.0], np.cumsum(values)])
    edges = np.clip(np.linspace(0, duration, steps + 1) / curve.step, 0, values.size)
    sums = np.interp(edges, np.arange(values.size + 1), total)
    width = np.diff(edges)
    held = values[np.minimum(edges[:-1].astype(np.int64), values.size - 1)]
    return np.where(width > 1e-9, np.diff(sums) / np.maximum(width, 1e-9), held)


def _scaled(rows: FloatArray) -> FloatArray:
    """Bring levels (6 dB) and brightness (half an octave) to steps that are heard alike: (3, steps)."""
    energy, loudness, brightness = rows
    return np.stack([energy / 6.0, loudness / 6.0, 2.0 * np.log2(np.maximum(brightness, 50.0))])


def _best_cuts(points: FloatArray, *, shortest: int) -> list[int]:
    """Edges of the best segmentation, from 0 to the number of steps."""
    steps = points.shape[1]
    most = max(1, min(MOST_SECTIONS, steps // shortest))
    cost = _costs(points, shortest)
    best, chosen = [cost[0]], []
    for _ in range(1, most):
        options = best[-1][:, None] + cost  # (end of the parts before, end of this part)
        chosen.append(np.argmin(options, axis=0))
        best.append(np.min(options, axis=0))
    ends = np.array([row[steps] for row in best])
    total = max(float(ends[0]), 1e-9)
    count = int(np.argmin(ends / total + PENALTY * np.arange(ends.size)))
    edges = [steps]
    for level in range(count - 1, -1, -1):
        edges.append(int(chosen[level][edges[-1]]))
    return [0, *edges[::-1]]


def _costs(points: FloatArray, shortest: int) -> FloatArray:
    """Squared error of every part (start, end) about its mean; infinite where it is too short."""
    steps = points.shape[1]
    sums = np.concatenate([np.zeros((points.shape[0], 1)), np.cumsum(points, axis=1)], axis=1)
    squares = np.concatenate([[0.0], np.cumsum((points**2).sum(axis=0))])
    length = np.arange(steps + 1)[None, :] - np.arange(steps + 1)[:, None]
    within = squares[None, :] - squares[:, None]
    mean = ((sums[:, None, :] - sums[:, :, None]) ** 2).sum(axis=0) / np.maximum(length, 1)
    return np.where(length >= shortest, within - mean, np.inf)


def _on_beats(times: FloatArray, beats: FloatArray | None) -> FloatArray:
    """Move inner cuts to the nearest beat within a second."""
    if beats is None or len(beats) == 0:
        return times
    nearest = beats[np.abs(beats[:, None] - times[None, :]).argmin(axis=0)]
    moved = np.where(np.abs(nearest - times) <= 1.0, nearest, times)
    moved[[0, -1]] = times[[0, -1]]
    return moved if np.all(np.diff(moved) > 0) else times


def _labels(points: FloatArray, cuts: list[int]) -> list[str]:
    """Letters in order of appearance; parts with like means share one."""
    means: list[FloatArray] = []
    labels = []
    for start, end in pairwise(cuts):
        mean = points[:, start:end].mean(axis=1)
        distances = [float(np.linalg.norm(mean - other)) for other in means]
        if not distances or min(distances) > ALIKE:
            means.append(mean)
            distances.append(0.0)
        labels.append(chr(ord("A") + int(np.argmin(distances))))
    return labels


def _mean(curve: Curve, start: float, end: float) -> float:
    """Mean of the curve between two times."""
    values = _values(curve)
    if values.size == 0:
        return 0.0
    first = min(int(start / curve.step), values.size - 1)
    last = max(first + 1, min(round(end / curve.step), values.size))
    return float(values[first:last].mean())
