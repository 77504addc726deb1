"""What speaks for and against the error model of the extracted features, wherever it can be measured.

How much of the tables' variance blurring keeps, beside what is cited; where blurred columns lie beside the population
that the perceptual model was trained towards, and beside real recordings; and how far our own answers move when the
same music comes in another file. None of it replaces recordings whose columns are known: there are none here.
"""

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.stats import ks_2samp

from spectral_dna.errors import SpectralError
from spectral_dna.inference.manifest import Metric
from spectral_dna.schema.extraction_error import DEVIATION, blur, on_error_scale
from spectral_dna.schema.feature_table import MODEL_KEYS
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import LensName
from spectral_training.evaluation import metrics, recordings
from spectral_training.evaluation.disturbed import AS_IT_IS, DISTURBANCES, Values, heard_each_way
from spectral_training.evaluation.lab import Lab
from spectral_training.fitting.matrices import Floats
from spectral_training.tables.echonest import KEYS as ECHONEST_KEYS

CATEGORIES: Final = ("key", "mode", "time_signature")
CONTINUOUS: Final = tuple(DEVIATION)
TRACKS, DECADES, FMA = "tracks", "decades", "FMA"
_QUANTILES: Final = (0.1, 0.5, 0.9)
_DRAWS: Final = 200
_OTHER_PULSE: Final = 0.04
"""Tempi that differ by more, as a logarithm, are another pulse, not the same one measured less well."""


class Spread(Value):
    """One feature in one population: exact and blurred.

    `kept` is the coefficient of determination of the blurred column as an estimate of the exact one, `explained` the
    squared correlation: what a straight line through it would reach.
    """

    rows: int
    exact: list[float]
    blurred: list[float]
    kept: Metric
    explained: float


class Heard(Value):
    """A feature of the real recordings beside the blurred tracks table; `distance` is Kolmogorov's and Smirnov's.

    `below` and `above` are the shares of the table that lie beyond the lowest and the highest recording.
    """

    quantiles: list[float]
    distance: float
    below: float
    above: float


class Moved(Value):
    """How far a feature moves under each disturbance and under all of them.

    A root mean square on the scale of the error model; of a category, the share that changes. A tempo is measured where
    its pulse stays. `same` is the share of pulses or categories that stay.
    """

    each: dict[str, Metric]
    all: Metric
    same: Metric | None


class Parity(Value):
    """Everything that was found; `recordings` counts those that were heard, 0 without a folder of them."""

    spreads: dict[str, dict[str, Spread]]
    right: dict[str, dict[str, float]]
    recordings: int
    heard: dict[str, Heard]
    moved: dict[str, Moved]


def fingerprint(lab: Lab) -> str:
    """Tell which recordings and which of FMA's rows are looked at."""
    return recordings.fingerprint(lab) + (lab.echonest.sha256 if lab.echonest else "")


def compute(lab: Lab) -> Parity:
    """Blur the rows that are learnt from, and FMA's; listen to the recordings in every way."""
    tables = {TRACKS: lab.questions[LensName.EMERGING].train, DECADES: lab.questions[LensName.CHARTING].train}
    blurred = {name: _blurred(rows, MODEL_KEYS, lab.seed) for name, rows in tables.items()}
    spreads = {name: _spreads(rows, blurred[name], rows["artist_key"]) for name, rows in tables.items()}
    if lab.echonest is not None:
        rows = lab.echonest.rows
        single = pd.Series(rows.index.astype(str))
        spreads[FMA] = _spreads(rows, _blurred(rows, ECHONEST_KEYS, lab.seed), single)
    right = {name: {key: float((blurred[name][key] == rows[key]).mean()) for key in CATEGORIES}
             for name, rows in tables.items()}  # fmt: skip
    heard = _heard(lab)
    first = [ways[AS_IT_IS.name] for ways in heard.values()]
    return Parity(
        spreads=spreads, right=right, recordings=len(heard),
        heard={key: _beside([values[key] for values in first], blurred[TRACKS][key]) for key in CONTINUOUS if first},
        moved={key: _moved(key, heard) for key in (*CONTINUOUS, *CATEGORIES) if heard},
    )  # fmt: skip


def _blurred(rows: pd.DataFrame, keys: tuple[str, ...], seed: int) -> pd.DataFrame:
    columns = {key: rows[key].to_numpy(dtype=np.float64) for key in keys}
    return pd.DataFrame(blur(columns, np.random.default_rng(seed)))


def _spreads(rows: pd.DataFrame, blurred: pd.DataFrame, groups: "pd.Series[str]") -> dict[str, Spread]:
    keys = [key for key in CONTINUOUS if key in blurred]
    return {key: _spread(rows[key].to_numpy(dtype=np.float64), blurred[key].to_numpy(), groups) for key in keys}


def _spread(exact: Floats, blurred: Floats, groups: "pd.Series[str]") -> Spread:
    return Spread(
        rows=len(exact),
        exact=np.quantile(exact, _QUANTILES).tolist(),
        blurred=np.quantile(blurred, _QUANTILES).tolist(),
        kept=metrics.with_interval(metrics.explained(exact, blurred), groups, draws=_DRAWS),
        explained=float(np.corrcoef(exact, blurred)[0, 1] ** 2),
    )


def _heard(lab: Lab) -> dict[str, dict[str, Values]]:
    """Listen to each recording in every way; what isn't music or can't be read is left out."""
    found = {}
    for path in recordings.recordings_in(lab.recordings):
        try:
            ways = heard_each_way(path)
        except SpectralError as error:
            lab.tell(f"{path.name} is left out: {error.code}")
            continue
        if ways is not None:
            found[path.name] = ways
        lab.tell(f"heard {path.name} in {len(ways or {})} ways")
    return found


def _beside(values: list[float], blurred: "pd.Series[float]") -> Heard:
    return Heard(
        quantiles=np.quantile(values, _QUANTILES).tolist(),
        distance=float(ks_2samp(values, blurred.to_numpy()).statistic),
        below=float((blurred < min(values)).mean()),
        above=float((blurred > max(values)).mean()),
    )


def _moved(key: str, heard: Mapping[str, Mapping[str, Values]]) -> Moved:
    """Compare every disturbed value with the undisturbed one of its recording."""
    names = pd.Series(list(heard))
    off = np.array([[_difference(key, ways, one.name) for one in DISTURBANCES] for ways in heard.values()])
    if key in CATEGORIES:
        return _told(names, (off != 0).astype(np.float64), metrics.average, off == 0)
    if key == "tempo":
        same = np.abs(off) < _OTHER_PULSE
        return _told(names, np.where(same, off, 0.0) ** 2, _root_of_mean, same)
    return _told(names, off**2, _root_of_mean, None)


def _told(
    names: "pd.Series[str]", off: Floats, figure: Callable[[Floats], metrics.Figure], same: npt.NDArray[np.bool_] | None
) -> Moved:
    """Draw recordings, each with all its values."""
    each = {one.name: metrics.with_interval(figure(off[:, at]), names) for at, one in enumerate(DISTURBANCES)}
    stays = None if same is None else metrics.with_interval(metrics.average(same.mean(axis=1)), names)
    return Moved(each=each, all=metrics.with_interval(figure(off.mean(axis=1)), names), same=stays)


def _root_of_mean(squares: Floats) -> metrics.Figure:
    return metrics.root_mean_square(np.sqrt(squares))


def _difference(key: str, ways: Mapping[str, Values], name: str) -> float:
    first, then = (on_error_scale(key, np.array([ways[one][key]]))[0] for one in (AS_IT_IS.name, name))
    return float(then - first)
