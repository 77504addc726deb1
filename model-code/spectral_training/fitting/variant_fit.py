"""Fitting a variant of one set: the questions that it answers, by models that are also told what was stated."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from spectral_dna.inference.manifest import LensEntry, PopularityEntry, VariantEntry
from spectral_dna.schema.verdict import LensName, SetName
from spectral_training.fitting.calibrate import hit_score_line
from spectral_training.fitting.growth import at_most, grown_popularity
from spectral_training.fitting.lens_fit import Task, fit_lens
from spectral_training.fitting.lenses import Settings, VariantSettings
from spectral_training.fitting.popularity import fit_popularity
from spectral_training.fitting.stated import Statements
from spectral_training.spans import span
from spectral_training.tables.questions import POPULARITY, Rows


@dataclass(frozen=True)
class VariantTask:
    """Which variant to fit, for which set, from which rows; the settings say what it answers."""

    name: str
    set_name: SetName
    questions: dict[str, Rows]
    settings: Settings
    seed: int

    @property
    def own(self) -> VariantSettings:
        """Settings of this variant."""
        return self.settings.variants[self.name]

    def rows(self, question: str) -> pd.DataFrame:
        """Give what is learnt from."""
        return at_most(self.questions[question].train, self.settings.growth[question].most)


def fit_variant(task: VariantTask, folder: Path) -> VariantEntry:
    """Fit, write and calibrate all models of a variant; how well they do is measured elsewhere."""
    with span(f"variant {task.name}"):
        lenses = {name: _lens(task, name, folder) for name in task.own.lenses}
        popularity = _popularity(task, folder)
    levels = [popularity.genres, *(entry.genres for entry in lenses.values())]
    genres = sorted({genre for known in levels if known is not None for genre in known.levels})
    return VariantEntry(inputs=list(task.own.stated.inputs), genres=genres, lenses=lenses, popularity=popularity)


def _lens(task: VariantTask, lens: LensName, folder: Path) -> LensEntry:
    made = Task(lens, task.set_name, task.rows(lens), task.settings, task.seed, variant=task.name)
    fitted = fit_lens(made, folder)
    return LensEntry(
        kind="chance" if fitted.calibration else "likeness", base_rate=fitted.base_rate, scaler=fitted.scaler,
        members=fitted.files, weights=fitted.weights, calibration=fitted.calibration,
        decades=fitted.decades, metrics={}, member_metrics={}, genres=fitted.genres,
        calibration_family=fitted.calibrated and fitted.calibrated.family,
        calibration_trials=fitted.calibrated.trials if fitted.calibrated else {},
    )  # fmt: skip


def _popularity(task: VariantTask, folder: Path) -> PopularityEntry:
    rows, growth = task.rows(POPULARITY), task.settings.growth[POPULARITY]
    settings = grown_popularity(task.own.popularity[task.set_name], len(rows), growth)
    statements = Statements(task.own.stated, POPULARITY)
    stem = f"{task.set_name}-{task.name}"
    fitted = fit_popularity(rows, settings, stem, folder, seed=task.seed, statements=statements)
    return PopularityEntry(
        scaler=fitted.scaler, model=fitted.file, low=fitted.low, high=fitted.high, percentile=fitted.percentile,
        hit_score=hit_score_line(), metrics={}, genres=statements.levels(rows),
        interval_groups=fitted.interval.groups,
    )  # fmt: skip
