"""How far each extracted feature lies from the value that Spotify's columns would hold: one error model for all.

Training blurs exact columns with it, a report shows its bands, and a verdict is tried under its draws.

It is fixed and rough, and not fitted to recordings whose columns are known. Cited: the author of the perceptual
model reports for its teacher, against Echo Nest's labels, R² of .64 (energy), .55 (danceability), .47 (speechiness)
and .30 (valence). How much of each column's variance survives the blur is measured in the evaluation, beside how far
the extractor's own answers move when a recording is encoded anew, turned up or cut. Seen on some dozens of
recordings: sung pop is heard with an instrumentalness of about .12 where the tables hold .000, instrumentals with
.82 to .92 where they hold .96; liveness hardly moves; music is heard with a speechiness of .04 to .11, so its error
is taken to be a share of the value. Assumed: every other shape, and acousticness. Loudness here is BS.1770, theirs
an undefined average in dB. Key, mode and octave errors are those of good estimators on real music, where a wrong key
is mostly a fifth away or the relative key.
"""

from collections.abc import Callable, Mapping

import numpy as np
import numpy.typing as npt

from spectral_dna.schema.feature_table import BY_KEY

Column = npt.NDArray[np.float64]
Noise = Callable[[Column, np.random.Generator], Column]

DEVIATION = {
    "danceability": 0.12, "energy": 0.15, "speechiness": 0.55, "valence": 0.22, "liveness": 0.04,
    "acousticness": 1.15, "instrumentalness": 1.25, "loudness": 1.4, "tempo": 0.004,
}  # fmt: skip
"""Standard deviations: in the feature's own unit, but of log-odds for the two logistic ones, of the logarithm for
speechiness, and relative for tempo."""

OWN_PRECISION = {"loudness": 0.1, "duration": 0.05}
"""What our own measurement may be off by, where that is much less than the distance from Spotify's definition."""

SHRINKAGE = {"danceability": (0.03, 0.95), "energy": (0.05, 0.9), "speechiness": (0.0, 1.0),
             "valence": (0.12, 0.76), "liveness": (0.1, 0.32)}  # fmt: skip
"""Offset and gain: the extractor's mean answer is offset + gain x Spotify's value."""

KEY_RIGHT, MODE_RIGHT, OCTAVE_RIGHT, METRE_RIGHT = 0.68, 0.82, 0.87, 0.93
KEY_SLIPS = np.array([5, 7, 9, 3, 1, 2, 4, 6, 8, 10, 11])
"""Semitones by which a wrong key is off: fifths and relatives first."""
KEY_SLIP_CHANCES = np.array([0.2, 0.2, 0.12, 0.12, *(0.36 / 7 for _ in range(7))])

_LOG = frozenset({"speechiness"})
_LOGIT = frozenset({"acousticness", "instrumentalness"})
_CATEGORIES = frozenset({"key", "mode", "time_signature"})


def blur(columns: Mapping[str, npt.ArrayLike], rng: np.random.Generator) -> dict[str, Column]:
    """Turn Spotify's values into what the extractor would deliver.

    `columns` maps feature keys to values of shape (n_rows,), in the units of the feature table. The answer holds new
    arrays under the same keys in the same order; the same state of `rng` gives the same answer. Keys without an
    error model are copied.
    """
    exact = {key: np.asarray(values, dtype=np.float64) for key, values in columns.items()}
    return {key: _bounded(key, _noisy(key, expected(key, values), rng)) for key, values in exact.items()}


def draws(values: Mapping[str, float], count: int, rng: np.random.Generator) -> dict[str, Column]:
    """Repeat one extracted recording `count` times, every feature moved within its known error; shape (count,)."""
    repeated = {key: np.full(count, value, dtype=np.float64) for key, value in values.items()}
    return {key: _bounded(key, _noisy(key, column, rng)) for key, column in repeated.items()}


def on_error_scale(key: str, values: Column) -> Column:
    """Lay values out on the scale that the feature's `DEVIATION` is stated on, where an error is a difference."""
    if key in _LOGIT:
        return _logit(values)
    if key in _LOG or key == "tempo":
        return np.log(values)
    return values


def band(key: str, value: float) -> tuple[float, float]:
    """Bounds within which estimating the same kind of track again would lie two times of three; for display.

    They lie on the extractor's own scale, and say nothing of where Spotify's value lies: on blurred rows it is inside
    for about two of three where the extractor hardly shrinks, but for fewer where it does (instrumentalness, liveness,
    acousticness) or may take the wrong octave (tempo).

    Categories have no band: both bounds are the value. Raises KeyError for a feature without an error model.
    """
    if key in _CATEGORIES:
        return value, value
    deviation = OWN_PRECISION.get(key) or DEVIATION[key]
    if key in _LOGIT:
        centre = _logit(np.asarray(value, dtype=np.float64))
        low, high = (float(_sigmoid(centre + sign * deviation)) for sign in (-1, 1))
        return min(low, value), max(high, value)
    if key in _LOG:
        return value * float(np.exp(-deviation)), min(BY_KEY[key].high, value * float(np.exp(deviation)))
    spread = value * deviation if key == "tempo" else deviation
    spec = BY_KEY[key]
    return max(spec.low, value - spread), min(spec.high, value + spread)


def expected(key: str, values: Column) -> Column:
    """Give the extractor's mean answer for Spotify's values, shape (n_rows,): monotone, without noise."""
    if key in SHRINKAGE:
        offset, gain = SHRINKAGE[key]
        return offset + gain * values
    if key == "acousticness":
        return _sigmoid((values - 0.5) * 4.5)
    if key == "instrumentalness":
        # voices are heard as present or absent: the long tail of tiny values means "sung"
        heard = 0.58 / (1 + (0.06 / np.maximum(values, 1e-9)) ** 2) + 0.42 * values
        return _sigmoid((heard - 0.5) * 4.1)
    return values


def _noisy(key: str, values: Column, rng: np.random.Generator) -> Column:
    """Add the extractor's noise."""
    if key in _SLIPS:
        return _SLIPS[key](values, rng)
    if key in _LOGIT:
        return _sigmoid(_logit(values) + rng.normal(0, DEVIATION[key], len(values)))
    if key in _LOG:
        return values * np.exp(rng.normal(0, DEVIATION[key], len(values)))
    if key in DEVIATION:
        return values + rng.normal(0, DEVIATION[key], len(values))
    return values.copy()


def _slip_key(values: Column, rng: np.random.Generator) -> Column:
    slips = rng.choice(KEY_SLIPS, size=len(values), p=KEY_SLIP_CHANCES / KEY_SLIP_CHANCES.sum())
    return np.where(rng.random(len(values)) < KEY_RIGHT, values, (values + slips) % 12)


def _slip_mode(values: Column, rng: np.random.Generator) -> Column:
    return np.where(rng.random(len(values)) < MODE_RIGHT, values, 1 - values)


def _slip_metre(values: Column, rng: np.random.Generator) -> Column:
    other = np.where(values == 4, 3.0, 4.0)
    return np.where(rng.random(len(values)) < METRE_RIGHT, values, other)


def _slip_octave(values: Column, rng: np.random.Generator) -> Column:
    other = np.where(values > 120, values / 2, values * 2)
    jitter = 1 + rng.normal(0, DEVIATION["tempo"], len(values))
    return np.where(rng.random(len(values)) < OCTAVE_RIGHT, values, other) * jitter


_SLIPS: dict[str, Noise] = {
    "key": _slip_key,
    "mode": _slip_mode,
    "time_signature": _slip_metre,
    "tempo": _slip_octave,
}


def _bounded(key: str, values: Column) -> Column:
    spec = BY_KEY[key]
    return np.clip(values, spec.low, spec.high)


def _sigmoid(values: Column) -> Column:
    return 1 / (1 + np.exp(-values))


def _logit(values: Column) -> Column:
    inside = np.clip(values, 1e-3, 1 - 1e-3)
    return np.log(inside / (1 - inside))
