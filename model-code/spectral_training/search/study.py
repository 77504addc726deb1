"""One study: settings are drawn, scored fold by fold, and given up early where they fall behind."""

import os
import platform
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import numpy as np
import optuna
from optuna.exceptions import ExperimentalWarning
from optuna.storages import BaseStorage, JournalStorage, RDBStorage
from optuna.storages.journal import JournalFileBackend
from optuna.trial import FrozenTrial, TrialState
from sqlalchemy.exc import ArgumentError, DatabaseError

from spectral_dna.schema.values import Value
from spectral_training.errors import SearchRefused
from spectral_training.search.ground import Ground
from spectral_training.search.spaces import Budget, Range, draw

FINISHED = (TrialState.COMPLETE, TrialState.PRUNED)
OVER_SHARE = "over_share"
_STARTUP = 8
_HEARTBEAT = 30
_PAUSES = (0.2, 0.5, 1.0, 2.0)
"""Seconds before a storage is tried again."""


@dataclass(frozen=True)
class Question:
    """What a study asks: which settings, from where, within which bytes, scored on which folds."""

    name: str
    present: Value
    space: dict[str, Range]
    share: float | None
    grow: float
    grounds: tuple[Ground, ...]


def open_storage(where: str) -> BaseStorage:
    """Open a database by its URL, or a journal file by its path; either may be shared by several machines."""
    if "://" in where:
        return _database(where)
    Path(where).parent.mkdir(parents=True, exist_ok=True)
    return JournalStorage(JournalFileBackend(where))


def _database(url: str) -> RDBStorage:
    """Open a database; processes that begin on an empty one at once trip over each other's tables, one at a time."""
    try:
        for pause in _PAUSES:
            try:
                return _connected(url)
            except DatabaseError:
                time.sleep(pause)
        return _connected(url)
    except (DatabaseError, ArgumentError, ImportError) as error:
        raise SearchRefused(f"The storage can't be opened: {error}") from error


def _connected(url: str) -> RDBStorage:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ExperimentalWarning)
        # a process that died stops beating, and its trial is marked as failed instead of running for ever
        return RDBStorage(url, heartbeat_interval=_HEARTBEAT)


def search(
    question: Question, storage: BaseStorage, budget: Budget, seed: int, heard: Callable[[optuna.Study], None]
) -> optuna.Study:
    """Go on with the study of this name, or begin it, until its budget is spent; `heard` follows each trial.

    Trials are pruned by the median of their running means after the same fold. Folds are few and the same for every
    trial, so the comparison is paired already: Wilcoxon's test could not reject before the fourth of five folds,
    and Hyperband wants more rungs than there are folds.
    """
    study = optuna.create_study(
        study_name=question.name, storage=storage, direction="maximize", load_if_exists=True,
        pruner=optuna.pruners.MedianPruner(n_startup_trials=_STARTUP),
    )  # fmt: skip
    study.enqueue_trial({name: getattr(question.present, name) for name in question.space}, skip_if_exists=True)

    def stop_when_spent(study: optuna.Study, _: FrozenTrial) -> None:
        heard(study)
        if is_spent(study, budget):
            study.stop()

    if not is_spent(study, budget):
        study.optimize(lambda trial: _score(trial, question, seed), callbacks=[stop_when_spent])
    return study


def is_spent(study: optuna.Study, budget: Budget) -> bool:
    """Tell whether all processes together have spent the budget."""
    return len(finished(study)) >= budget.trials or spent_seconds(study) >= budget.seconds


def finished(study: optuna.Study) -> list[FrozenTrial]:
    """Give the trials that count; one whose process was killed doesn't."""
    return study.get_trials(deepcopy=False, states=FINISHED)


def spent_seconds(study: optuna.Study) -> float:
    """Add up the time of finished trials, of every process."""
    times = [trial.duration for trial in finished(study)]
    return sum(time.total_seconds() for time in times if time is not None)


def best_settings(study: optuna.Study, question: Question) -> Value:
    """Read the settings of the best trial; the present ones stand where no trial came to its end."""
    if not study.get_trials(deepcopy=False, states=(TrialState.COMPLETE,)):
        return question.present
    return type(question.present).model_validate(study.best_trial.user_attrs["settings"])


def _score(trial: optuna.Trial, question: Question, seed: int) -> float:
    """Draw settings and average their score over the folds; raises TrialPruned."""
    # drawn by the trial's number, so that processes never repeat one another and a resumed study goes on as it would
    trial.study.sampler = optuna.samplers.TPESampler(seed=seed + trial.number, n_startup_trials=_STARTUP)
    own = type(question.present).model_validate(draw(trial, question.space, question.present))
    trial.set_user_attr("settings", own.model_dump(mode="json"))
    trial.set_user_attr("process", f"{platform.node()}:{os.getpid()}")
    scores: list[float] = []
    for step, ground in enumerate(question.grounds):
        said, size = ground.answers(own)
        if question.share is not None and size * question.grow > question.share:
            trial.set_user_attr(OVER_SHARE, int(size * question.grow))
            raise optuna.TrialPruned("the file would exceed its share")
        scores.append(float(ground.figure(said)(np.ones((1, len(said))))[0]))
        trial.report(cast(float, np.mean(scores)), step)
        if step + 1 < len(question.grounds) and trial.should_prune():
            raise optuna.TrialPruned
    return float(np.mean(scores))
