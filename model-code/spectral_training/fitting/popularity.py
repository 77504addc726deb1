"""Fitting the popularity regressor of one set, with its intervals and percentiles out of fold."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference.manifest import Line, ModelFile, Scaler
from spectral_training.fitting.calibrate import Interval, conformal_interval, percentile_line
from spectral_training.fitting.export import export
from spectral_training.fitting.lens_fit import row_weights
from spectral_training.fitting.lenses import PopularitySettings
from spectral_training.fitting.matrices import blurred, exact, fit_scaler, layout, scale, stacked
from spectral_training.fitting.members import Member, fit_boosted, predict_of
from spectral_training.fitting.stated import PLAIN, Statements
from spectral_training.spans import span
from spectral_training.tables.splits import folds

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class PopularityFit:
    """A fitted regressor as it will be published; `left_out` are its answers to left-out artists, (n_rows,)."""

    scaler: Scaler
    file: ModelFile
    interval: Interval
    percentile: Line
    left_out: Floats

    @property
    def low(self) -> Line:
        """The map from a prediction to the lower end of its interval."""
        return self.interval.low

    @property
    def high(self) -> Line:
        """The map from a prediction to the upper end of its interval."""
        return self.interval.high


@span("popularity")
def fit_popularity(
    rows: pd.DataFrame, settings: PopularitySettings, stem: str, folder: Path, *, seed: int,
    statements: Statements = PLAIN,
) -> PopularityFit:  # fmt: skip
    """Fit, write under a name that begins with `stem`, and check.

    Bounds and percentiles come from answers to left-out artists of the uniform part.
    """
    scaler, member = fit_regressor(statements.taught(rows, seed), settings, seed)
    check = scale(stacked(statements.told(rows, rows), settings.copies and 1, seed + 1).matrix, scaler)
    file = export(member, folder, f"{stem}-popularity", check)
    said = np.empty(len(rows))
    for fit, left_out in folds(rows["artist_key"], settings.folds):
        learnt = rows.iloc[fit].reset_index(drop=True)
        inner_scaler, inner = fit_regressor(statements.taught(learnt, seed), settings, seed)
        unseen = statements.told(rows.iloc[left_out], learnt)
        matrix = blurred(unseen, seed + 77) if settings.copies else exact(unseen)
        said[left_out] = inner.chance(scale(matrix, inner_scaler))
    keep = rows["unbiased"].to_numpy(dtype=np.bool_)
    # serving clips as well
    known = np.clip(said[keep], 0, 100)
    interval = conformal_interval(known, rows["popularity"].to_numpy(dtype=np.float64)[keep])
    return PopularityFit(scaler, file, interval, percentile_line(known), known)


def fit_regressor(rows: pd.DataFrame, settings: PopularitySettings, seed: int) -> tuple[Scaler, Member]:
    """Fit scaler and regressor on these rows alone, without intervals or files."""
    copies = stacked(rows, settings.copies, seed)
    scaler = fit_scaler(copies.matrix, layout(rows))
    target = rows["popularity"].to_numpy(dtype=np.float64)[copies.row]
    weight = row_weights(rows, settings.genre_weight)[copies.row]
    model = fit_boosted(
        scale(copies.matrix, scaler), target, weight, settings.model, seed, objective=settings.objective
    )
    return scaler, Member(model, predict_of(model))
