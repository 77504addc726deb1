"""Tracks that no training table holds, made column by column, and other ways of telling them from music."""

from collections.abc import Callable, Mapping

import numpy as np
import numpy.typing as npt
from sklearn.cluster import KMeans
from sklearn.covariance import MinCovDet
from sklearn.ensemble import IsolationForest
from sklearn.preprocessing import StandardScaler

from spectral_dna.inference.familiarity import placed
from spectral_dna.schema.feature_table import MODEL_FEATURES, Scale
from spectral_training.fitting.reference import Columns

Floats = npt.NDArray[np.float64]
Distance = Callable[[Columns], Floats]
MADE = 1000
_SPANS: dict[str, dict[str, tuple[float, float]]] = {
    "speech": {
        "speechiness": (0.85, 0.96), "instrumentalness": (0, 0.05), "danceability": (0.4, 0.75), "energy": (0.1, 0.4),
        "acousticness": (0.6, 0.99), "loudness": (-28, -14),
    },
    "noise": {
        "speechiness": (0.03, 0.3), "instrumentalness": (0.6, 1), "danceability": (0.02, 0.2), "energy": (0.2, 1),
        "acousticness": (0, 1), "valence": (0, 0.06), "loudness": (-40, -3), "liveness": (0.1, 0.9),
        "duration": (20, 3600),
    },
    "beeps": {
        "speechiness": (0.05, 0.6), "instrumentalness": (0.3, 1), "danceability": (0.3, 0.9), "energy": (0.1, 0.4),
        "acousticness": (0.6, 1), "loudness": (-40, -3), "duration": (3, 30),
    },
    "near silence": {"loudness": (-70, -45), "energy": (0.1, 0.2)},
    "quiet, energetic and very fast": {"loudness": (-30, -20), "energy": (0.8, 1), "tempo": (205, 225)},
    "quiet, energetic and very slow": {"loudness": (-30, -20), "energy": (0.8, 1), "tempo": (42, 48)},
}  # fmt: skip
"""What differs from a real track, drawn evenly between the bounds; everything else is a real track's."""


def made_outliers(known: Columns, seed: int) -> dict[str, Mapping[str, Floats]]:
    """Make tracks unlike the known ones, a thousand of each kind, in the same kind of input."""
    rng = np.random.default_rng(seed)
    made: dict[str, Mapping[str, Floats]] = {}
    for name, spans in _SPANS.items():
        rows = rng.integers(0, len(known["energy"]), MADE)
        drawn = {key: rng.uniform(low, high, MADE) for key, (low, high) in spans.items()}
        made[name] = {key: values[rows] for key, values in known.items()} | drawn
    inside = {key: (float(values.min()), float(values.max())) for key, values in known.items()}
    made["evenly over what is valid"] = _even({s.key: (s.low, s.high) for s in MODEL_FEATURES}, rng)
    made["evenly over what training holds"] = _even(inside, rng)
    made["columns shuffled among tracks"] = {key: rng.permutation(values)[:MADE] for key, values in known.items()}
    return made


def _even(spans: Mapping[str, tuple[float, float]], rng: np.random.Generator) -> dict[str, Floats]:
    """Draw every feature by itself."""
    drawn = {spec.key: rng.uniform(*spans[spec.key], MADE) for spec in MODEL_FEATURES}
    return {
        spec.key: np.round(drawn[spec.key]) if spec.scale is Scale.CATEGORY else drawn[spec.key]
        for spec in MODEL_FEATURES
    }


def robust_distance(known: Columns) -> Distance:
    """Mahalanobis' distance from the densest nine tenths (Rousseeuw, Van Driessen, "A fast algorithm", 1999)."""
    scaler, rows = _scaled(known)
    fitted = MinCovDet(support_fraction=0.9, random_state=0).fit(_some(rows, 6000))
    return lambda columns: np.sqrt(fitted.mahalanobis(scaler.transform(placed(columns))))


def prototype_distance(known: Columns) -> Distance:
    """Mean distance to the three nearest of 300 prototypes, in whitened space."""
    scaler, rows = _scaled(known)
    values, vectors = np.linalg.eigh(np.cov(rows, rowvar=False))
    white = vectors / np.sqrt(values)
    fitted = KMeans(300, n_init=1, max_iter=20, random_state=0).fit(_some(rows @ white, 12_000))
    return lambda columns: np.sort(fitted.transform(scaler.transform(placed(columns)) @ white), axis=1)[:, :3].mean(
        axis=1
    )


def isolation(known: Columns) -> Distance:
    """How soon random cuts part a row from the others (Liu, Ting, Zhou, "Isolation forest", ICDM 2008)."""
    fitted = IsolationForest(n_estimators=200, max_samples=min(4096, len(known["energy"])), random_state=0).fit(
        placed(known)
    )
    return lambda columns: -fitted.score_samples(placed(columns))


RIVALS: dict[str, Callable[[Columns], Distance]] = {
    "robust Mahalanobis distance": robust_distance,
    "nearest prototypes": prototype_distance,
    "isolation forest": isolation,
}


def _scaled(known: Columns) -> tuple[StandardScaler, Floats]:
    rows = placed(known)
    scaler = StandardScaler().fit(rows)
    return scaler, np.asarray(scaler.transform(rows))


def _some(rows: Floats, most: int) -> Floats:
    return rows[np.random.default_rng(0).permutation(len(rows))[:most]]
