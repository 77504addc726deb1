"""Are emerging's chances true: the families that were tried, and reliability on artists that no fit has seen."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference import vote
from spectral_dna.inference.manifest import CalibrationFamily, CalibrationTrial, Metric
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import LensName, SetName
from spectral_training.evaluation import metrics
from spectral_training.evaluation.answers import NATIVE
from spectral_training.evaluation.fold_answers import fold_answers
from spectral_training.evaluation.lab import Lab
from spectral_training.evaluation.markdown import table
from spectral_training.evaluation.miscalibration import (
    Parts,
    calibration_error,
    equal_bins,
    parts_of_brier,
    plain_error,
)
from spectral_training.fitting.asking import asker
from spectral_training.fitting.calibrate import FAMILIES, TRIAL_FOLDS, apply
from spectral_training.fitting.reference import native_columns
from spectral_training.tables.splits import folds

Floats = npt.NDArray[np.float64]


class Bin(Value):
    """Rows with similar chances: the mean of what was said, and how many of them were hits."""

    said: float
    found: Metric


class Reliability(Value):
    """Chances beside frequencies; `error` is freed of noise, `plain_error` is what is usually given."""

    bins: list[Bin]
    error: Metric
    plain_error: float
    brier: Metric
    parts: Parts


class Chances(Value):
    """How one set's chances were calibrated, on left-out artists of the training rows and on the unseen ones."""

    family: CalibrationFamily | None
    trials: dict[CalibrationFamily, CalibrationTrial]
    folds: Reliability
    unseen: Reliability


def chances(lab: Lab, set_name: SetName) -> Chances:
    """Look at the chances of one set; in folds both the members and the calibration leave the artist out."""
    entry, kind = lab.manifest.sets[set_name].lenses[LensName.EMERGING], NATIVE[set_name]
    answers = fold_answers(lab, LensName.EMERGING, set_name)
    raw, artists = answers.soft(kind), answers.rows["artist_key"]
    fit, shown = FAMILIES[entry.calibration_family or "beta"], np.empty(len(raw))
    for known, left_out in folds(artists, TRIAL_FOLDS):
        shown[left_out] = apply(fit(raw[known], answers.hit[known]), raw[left_out])
    return Chances(
        family=entry.calibration_family, trials=entry.calibration_trials,
        folds=reliability(answers.hit, shown, artists), unseen=_unseen(lab, set_name),
    )  # fmt: skip


def reliability(hit: Floats, chance: Floats, artists: "pd.Series[str]") -> Reliability:
    """Compare chances with what happened."""
    return Reliability(
        bins=[_bin(hit, chance, artists, rows) for rows in equal_bins(chance)],
        error=calibration_error(hit, chance, artists), plain_error=plain_error(hit, chance),
        brier=metrics.with_interval(metrics.brier(hit, chance), artists), parts=parts_of_brier(hit, chance),
    )  # fmt: skip


def _bin(hit: Floats, chance: Floats, artists: "pd.Series[str]", rows: npt.NDArray[np.intp]) -> Bin:
    found = metrics.with_interval(metrics.average(hit[rows]), artists.iloc[rows])
    return Bin(said=float(chance[rows].mean()), found=found)


def _unseen(lab: Lab, set_name: SetName) -> Reliability:
    """Ask the files under test about artists that no fit has seen."""
    entry, rows = lab.manifest.sets[set_name].lenses[LensName.EMERGING], lab.questions[LensName.EMERGING].test
    ask = asker(entry.members, lab.folder, entry.scaler)
    raw = vote.soft(ask(native_columns(rows, set_name, lab.seed), None), entry.weights)
    shown = raw if entry.calibration is None else np.asarray(apply(entry.calibration, raw))
    return reliability(rows["hit"].to_numpy(dtype=np.float64), shown, rows["artist_key"])


def tell_chances(found: Chances) -> Iterator[str]:
    """Tell one set's chances."""
    yield from table(
        ["family, on left-out artists", "log loss", "Brier score", "rows"],
        (
            [f"{name}{' (chosen)' if name == found.family else ''}", f"{t.log_loss:.5f}", f"{t.brier:.5f}", str(t.n)]
            for name, t in found.trials.items()
        ),
    )
    for title, own in (("left-out artists", found.folds), ("unseen artists", found.unseen)):
        yield from _tell(title, own)


def _tell(title: str, found: Reliability) -> Iterator[str]:
    parts = found.parts
    yield (
        f"On {title}: calibration error {metrics.shown(found.error)} (as usually computed, with its noise: "
        f"{found.plain_error:.3f}); Brier score {metrics.shown(found.brier)} = {parts.miscalibration:.4f} "
        f"(miscalibration) - {parts.discrimination:.4f} (discrimination) + {parts.uncertainty:.4f} (uncertainty)."
    )
    yield ""
    yield from table(
        [f"chance said, {title}", "share of hits", "rows"],
        ([f"{one.said:.3f}", metrics.shown(one.found), str(one.found.n)] for one in found.bins),
    )
