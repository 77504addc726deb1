"""What an official video does to streams, if stated assumptions hold: doubly robust, and how little would overturn it.

Two models are crossed: how likely a track is to get an official video, and how many streams it would have with and
without one. The answer is right if either is right (augmented inverse propensity weighting), and each row is answered
by models that saw none of its artist's tracks. Intervals are robust to artists' tracks rising and falling together.

References
----------
Chernozhukov et al., "Double/debiased machine learning", 2018; "Long story short: omitted variable bias", 2022.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from lightgbm import LGBMClassifier, LGBMRegressor

from spectral_dna.crossplatform.report import Evidence
from spectral_dna.inference.manifest import Metric
from spectral_training.crossplatform.hypotheses.controls import controls
from spectral_training.crossplatform.hypotheses.figures import own_slope, powered
from spectral_training.crossplatform.hypotheses.sensitivity import e_value, overlap, placebo, robustness
from spectral_training.crossplatform.hypotheses.verdicts import WIDTH, chance_below, evidence
from spectral_training.crossplatform.hypotheses.video import own_columns, with_video

FEWEST = 200
"""Tracks of artists with both kinds, from which an effect is asked for."""
FEWEST_ARTISTS = 20
CLIPPED = 0.02
FOLDS = 5
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Effect:
    """Difference of decimal logarithms of streams, chances of a video by row, and robustness values (at 0, at 5 %)."""

    gain: Metric
    chances: Floats
    robust: tuple[float, float]


def causal(rows: pd.DataFrame, *, seed: int) -> list[Evidence]:
    """Estimate the effect with its sensitivity checks; nothing where too few artists have tracks of both kinds."""
    known = with_video(rows)
    both = comparable(known)
    if len(both) < FEWEST or both["artist_key"].nunique() < FEWEST_ARTISTS:
        return []
    found = effect(both, seed=seed)
    ratio = powered(found.gain)
    return [
        evidence("ratio_causal", "Geometric mean of streams if all tracks had an official video, against none", "times",
                 ratio, chance_below(ratio, 1.0, ratio=True), _METHOD),
        e_value(ratio),
        robustness(*found.robust, n=len(both)),
        placebo(own_columns(both), both["artist_key"], seed=seed),
        *overlap(found.chances, both["artist_key"], len(known)),
    ]  # fmt: skip


def comparable(known: pd.DataFrame) -> pd.DataFrame:
    """Keep artists who have tracks with an official video and tracks without."""
    share = known.groupby("artist_key")["official_video"].transform("mean")
    return known[(share > 0) & (share < 1)].reset_index(drop=True)


def effect(both: pd.DataFrame, *, seed: int) -> Effect:
    """Estimate the mean effect over these rows."""
    from doubleml import DoubleMLData, DoubleMLIRM  # loads plotting libraries: seconds that others need not wait for
    from doubleml.utils import PSProcessorConfig

    table, columns = _table(both)
    data = DoubleMLData(table, y_col="y", d_cols="d", x_cols=columns, cluster_cols="artist")
    np.random.seed(seed)
    model = DoubleMLIRM(
        data, LGBMRegressor(**_trees(seed)), LGBMClassifier(**_trees(seed)), n_folds=FOLDS,
        ps_processor_config=PSProcessorConfig(clipping_threshold=CLIPPED),
    ).fit(store_predictions=True)  # fmt: skip
    model.sensitivity_analysis()
    value, half = float(model.coef[0]), float(model.se[0]) * WIDTH / 2
    gain = Metric(value=value, low=value - half, high=value + half, n=len(both))
    rv, at_level = (float(model.sensitivity_params[key][0]) for key in ("rv", "rva"))
    return Effect(gain, np.asarray(model.predictions["ml_m"]).ravel(), (rv, at_level))


def _trees(seed: int) -> dict[str, Any]:
    shape = {"n_estimators": 120, "num_leaves": 8, "learning_rate": 0.06, "min_child_samples": 40}
    return {**shape, "n_jobs": 1, "verbosity": -1, "random_state": seed}


def _table(both: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    artists = both["artist_key"]
    own = np.column_stack(
        [controls(both), fame(both), artists.map(both.groupby("artist_key")["official_video"].mean())]
    )
    columns = [f"x{place}" for place in range(own.shape[1])]
    table = pd.DataFrame(own.astype(np.float64), columns=columns)
    return table.assign(y=both["log_streams"], d=both["official_video"], artist=pd.factorize(artists)[0]), columns


def fame(both: pd.DataFrame) -> Floats:
    """Give the mean logarithm of streams of an artist's *other* tracks, less what their official videos go with.

    Otherwise a track with a video would be compared with those of more famous artists: its own effect is missing from
    the mean of the others.
    """
    gain = own_slope(own_columns(both), both["artist_key"]).value
    bare = both["log_streams"] - gain * both["official_video"]
    grouped = bare.groupby(both["artist_key"])
    others = (grouped.transform("sum") - bare) / (grouped.transform("size") - 1)
    return np.asarray(others, dtype=np.float64)


_METHOD = (
    "Augmented inverse propensity weighting (doubleml), five folds by artist, boosted trees; taken into account: sound,"
    " duration, album type, the mean streams of the artist's other tracks, the artist's share of official videos. Over"
    " artists with tracks of both kinds; interval robust to clustering by artist."
)
