"""A whole search: every chosen subject in turn, each in a study that any number of processes may share."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import optuna
import pandas as pd
from optuna.storages import BaseStorage
from optuna.trial import TrialState

from spectral_dna.inference.manifest import Metric
from spectral_training.evaluation import metrics
from spectral_training.fitting.growth import at_most
from spectral_training.fitting.lenses import Settings
from spectral_training.search.ground import Ground, Setup, ground, surroundings
from spectral_training.search.remembered import fingerprint
from spectral_training.search.result import Change, Found
from spectral_training.search.spaces import Budget, Spaces, space_of
from spectral_training.search.study import (
    OVER_SHARE,
    Question,
    best_settings,
    finished,
    open_storage,
    search,
    spent_seconds,
)
from spectral_training.search.subjects import Subject
from spectral_training.tables.questions import Rows
from spectral_training.tables.splits import TEST_SHARE, folds

Tell = Callable[[str], None]
JOURNAL = "studies.journal"
_OFTEN = 5


@dataclass(frozen=True)
class Plan:
    """What is searched, from where, and what it may cost. `storage` is a URL or a journal file, by default in `out`."""

    subjects: tuple[Subject, ...]
    settings: Settings
    spaces: Spaces
    budget: Budget
    seed: int
    out: Path
    storage: str | None = None


def search_all(questions: dict[str, Rows], plan: Plan, tell: Tell) -> Found:
    """Search every subject on the training rows; the gains are taken on artists that no study saw.

    `questions` come from a rehearsal: the test artists are closed, and the rehearsal's stand for the unseen.
    """
    storage = open_storage(plan.storage or str(plan.out / JOURNAL))
    changes = [_one(subject, questions[subject.question], plan, storage, tell) for subject in plan.subjects]
    found = plan.settings
    for subject, change in zip(plan.subjects, changes, strict=True):
        found = subject.replaced(found, type(subject.own(found)).model_validate(change.found))
    return Found(settings=found, changes=changes)


def _one(subject: Subject, rows: Rows, plan: Plan, storage: BaseStorage, tell: Tell) -> Change:
    setup = Setup(plan.settings, plan.seed, plan.out / "memory")
    train = at_most(rows.train, plan.settings.growth[subject.question].most)
    grounds = tuple(_grounds(subject, setup, train, plan.budget.folds))
    question = _question(subject, plan, train, grounds)
    tell(f"{subject.name}: {plan.budget.folds} folds ready, {question.name}")
    study = search(question, storage, plan.budget, plan.seed, lambda study: _tell_some(study, subject, tell))
    best = best_settings(study, question)
    unseen = ground(subject, setup, train, rows.test)
    done = finished(study)
    change = Change(
        study=question.name, subject=subject.name, present=question.present.model_dump(mode="json"),
        found=best.model_dump(mode="json"), trials=len(done),
        pruned=sum(trial.state == TrialState.PRUNED for trial in done),
        over_share=sum(OVER_SHARE in trial.user_attrs for trial in done), seconds=spent_seconds(study),
        bytes=int(max(g.answers(best)[1] for g in grounds) * question.grow),
        share=question.share, chosen_gain=_gain(grounds, best, question), unseen_gain=_gain((unseen,), best, question),
        unseen_score=metrics.with_interval(unseen.figure(unseen.answers(best)[0]), unseen.artists),
        processes=len({trial.user_attrs["process"] for trial in done}),
    )  # fmt: skip
    tell(f"{subject.name}: {change.told()}")
    return change


def _grounds(subject: Subject, setup: Setup, train: pd.DataFrame, count: int) -> Iterator[Ground]:
    for fit, left_out in folds(train["artist_key"], count):
        yield ground(subject, setup, train.iloc[fit], train.iloc[left_out])


def _question(subject: Subject, plan: Plan, train: pd.DataFrame, grounds: tuple[Ground, ...]) -> Question:
    """Name the study by everything that its figures depend on, so that only the same question is ever gone on with."""
    copies = 0
    if subject.lens and subject.set_name:
        copies = plan.settings.lenses[subject.lens][subject.set_name].copies
    present = subject.own(plan.settings)
    space = space_of(plan.spaces, subject, copies, present)
    ranges = {name: bounds.model_dump() for name, bounds in space.items()}
    key = fingerprint(train, surroundings(subject, plan.settings), ranges, plan.seed, plan.budget.folds)
    # a fold leaves one part out and a rehearsal another: the published file learns from more rows, and grows with them
    grow = 1 / ((1 - 1 / plan.budget.folds) * (1 - TEST_SHARE))
    return Question(f"{subject.name}-{key[:8]}", present, space, plan.spaces.share_of(subject), grow, grounds)


def _gain(grounds: tuple[Ground, ...], best: object, question: Question) -> Metric:
    """Pair the best settings with the present ones on the same rows, averaged over folds, with intervals by artist."""
    artists = pd.concat([ground.artists for ground in grounds], ignore_index=True)
    ends = np.cumsum([len(ground.artists) for ground in grounds])
    parts = [
        metrics.gain(ground.figure(ground.answers(best)[0]), ground.figure(ground.answers(question.present)[0]))
        for ground in grounds
    ]

    def figure(weights: metrics.Floats) -> metrics.Floats:
        shares = np.split(weights, ends[:-1], axis=1)
        return np.asarray(np.mean([part(share) for part, share in zip(parts, shares, strict=True)], axis=0))

    return metrics.with_interval(figure, artists)


def _tell_some(study: optuna.Study, subject: Subject, tell: Tell) -> None:
    count = len(finished(study))
    if count % _OFTEN == 0:
        tell(f"{subject.name}: {count} trials, {spent_seconds(study):.0f} s")
