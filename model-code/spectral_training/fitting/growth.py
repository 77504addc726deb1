"""Keeping files and hours bounded when tables grow: a leaf is a share of the rows, and whole artists are drawn.

Up to the usual number of recordings nothing changes. Beyond it, every setting that says how many rows a leaf, a boosted
leaf or a prototype needs at least rises in proportion, so that there are never more of them than at the usual number.
What that costs is measured by `spectral-train growth`.
"""

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_training.fitting.lenses import Boosted, Growth, LensSettings, PopularitySettings
from spectral_training.tables.splits import uniform


def grown_lens(settings: LensSettings, recordings: int, growth: Growth) -> LensSettings:
    """Let leaves and prototypes of the five keep their share of the recordings."""
    times, own = _times(recordings, growth), settings.members
    members = own.model_copy(
        update={
            "random_forest": own.random_forest.model_copy(update={"leaf": round(own.random_forest.leaf * times)}),
            "xgboost": _boosted(own.xgboost, times),
            "adaboost": own.adaboost.model_copy(update={"leaf": round(own.adaboost.leaf * times)}),
            "k_neighbors": own.k_neighbors.model_copy(update={"smallest": round(own.k_neighbors.smallest * times)}),
            "decision_tree": own.decision_tree.model_copy(update={"leaf": round(own.decision_tree.leaf * times)}),
        }
    )
    return settings.model_copy(update={"members": members})


def grown_popularity(settings: PopularitySettings, recordings: int, growth: Growth) -> PopularitySettings:
    """Let the regressor's leaves keep their share of the recordings."""
    return settings.model_copy(update={"model": _boosted(settings.model, _times(recordings, growth))})


def at_most(rows: pd.DataFrame, most: int) -> pd.DataFrame:
    """Keep whole artists, in an order that only their names decide, up to `most` rows."""
    if len(rows) <= most:
        return rows
    names = rows["artist_key"]
    drawn = names.map({name: uniform(name, "spectral-dna drawn") for name in names.unique()}).to_numpy(dtype=np.float64)
    inside: npt.NDArray[np.bool_] = drawn < np.partition(drawn, most)[most]
    return rows.loc[inside].reset_index(drop=True)


def _boosted(settings: Boosted, times: float) -> Boosted:
    return settings.model_copy(update={"child_weight": settings.child_weight * times})


def _times(recordings: int, growth: Growth) -> float:
    return max(1.0, recordings / growth.usual)
