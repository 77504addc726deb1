"""What each question learns from and is scored on: cleaned rows, parted by artist."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from importlib import resources
from itertools import takewhile
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.schema.values import Value
from spectral_training.tables import cleaning
from spectral_training.tables.datasets import Table
from spectral_training.tables.splits import is_rehearsal, is_test, unseen_recordings

POPULARITY = "popularity"
"""The question that is no lens; the others carry their lens's name."""

Chosen = Callable[["pd.Series[str]"], npt.NDArray[np.bool_]]


class Label(Value):
    """What a row is an example of: the column itself, or a hit where it reaches a value."""

    column: str
    at_least: float | None = None


class Question(Value):
    """One part of `questions.toml`."""

    table: str
    label: Label
    learn: list[str]
    score: list[str]
    inputs: list[Literal["genre", "explicit"]]


def read_questions(path: Path | None = None) -> dict[str, Question]:
    """Read what is asked; another file may ask something else."""
    source = path or resources.files("spectral_training.tables").joinpath("questions.toml")
    return {name: Question.model_validate(part) for name, part in tomllib.loads(source.read_text("utf-8")).items()}


@dataclass(frozen=True)
class Rows:
    """Cleaned rows of one question, parted by artist."""

    train: pd.DataFrame
    test: pd.DataFrame
    counts: dict[str, int]
    steps: tuple[cleaning.Counted, ...] = ()
    everyone: pd.DataFrame | None = None
    """Rows to learn from with the unseen artists among them, for files that no figure is taken of."""


def parted(
    tables: dict[str, Table], *, rehearse: bool = False, questions: dict[str, Question] | None = None
) -> dict[str, Rows]:
    """Clean for each question, and part the artists; test rows come from the uniform part alone.

    A rehearsal leaves the test artists out altogether, and a part of the others stands in for them: the test set is
    for the last run alone, and code is tried out on rehearsals.
    """
    asked = read_questions() if questions is None else questions
    return {name: _part(_labelled(tables[one.table].rows, one.label), one, rehearse) for name, one in asked.items()}


def _labelled(rows: pd.DataFrame, label: Label) -> pd.DataFrame:
    if label.at_least is None:
        return rows
    return rows.assign(hit=(rows[label.column] >= label.at_least).astype(int))


def _part(table: pd.DataFrame, question: Question, rehearse: bool) -> Rows:
    """What both begin with is done once: one number means one recording on either side."""
    pairs = takewhile(lambda both: both[0] == both[1], zip(question.learn, question.score, strict=False))
    begun = cleaning.clean(table, _steps([name for name, _ in pairs]))
    learnt, scored = (begun.then(_steps(names[len(begun.steps) :])) for names in (question.learn, question.score))
    if rehearse:
        known, held = _split(_closed(learnt.rows), _closed(scored.rows), is_rehearsal)
    else:
        known, held = _split(learnt.rows, scored.rows, is_test)
    unseen = unseen_recordings(held, known).reset_index(drop=True)
    everyone = _closed(learnt.rows) if rehearse else learnt.rows
    return Rows(known, unseen, learnt.counts, learnt.steps, everyone.reset_index(drop=True))


def _steps(names: list[str]) -> list[cleaning.Step]:
    return [cleaning.STEPS[name] for name in names]


def _closed(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[~is_test(rows["artist_key"])]


def _split(learnt: pd.DataFrame, scored: pd.DataFrame, held: Chosen) -> tuple[pd.DataFrame, pd.DataFrame]:
    return learnt[~held(learnt["artist_key"])].reset_index(drop=True), scored[held(scored["artist_key"])]
