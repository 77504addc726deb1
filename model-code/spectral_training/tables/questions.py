"""What each question learns from and is scored on: cleaned rows, parted by artist."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.schema.verdict import LensName
from spectral_training.tables import cleaning
from spectral_training.tables.datasets import Table
from spectral_training.tables.splits import is_rehearsal, is_test, unseen_recordings

POPULARITY = "popularity"
"""The question that is no lens; the others carry their lens's name."""

Chosen = Callable[["pd.Series[str]"], npt.NDArray[np.bool_]]


@dataclass(frozen=True)
class Rows:
    """Cleaned rows of one question, parted by artist."""

    train: pd.DataFrame
    test: pd.DataFrame
    counts: dict[str, int]
    steps: tuple[cleaning.Counted, ...] = ()


def parted(tables: dict[str, Table], *, rehearse: bool = False) -> dict[str, Rows]:
    """Clean for each question, and part the artists; test rows come from the uniform part alone.

    A rehearsal leaves the test artists out altogether, and a part of the others stands in for them: the test set is
    for the last run alone, and code is tried out on rehearsals.
    """
    tracks, billboard = tables["tracks"].rows, tables["billboard"].rows
    made = {
        LensName.CHARTING: (billboard, cleaning.CHARTING, cleaning.CHARTING),
        LensName.EMERGING: (tracks, cleaning.EMERGING, cleaning.EMERGING_TEST),
        POPULARITY: (tracks, cleaning.POPULARITY, cleaning.POPULARITY_TEST),
    }
    return {str(name): _part(table, train, test, rehearse) for name, (table, train, test) in made.items()}


def _part(table: pd.DataFrame, train: list[cleaning.Step], test: list[cleaning.Step], rehearse: bool) -> Rows:
    """Recordings are numbered from the same rows both times, so that one number means one recording on either side."""
    learnt, scored = cleaning.clean(table, train), cleaning.clean(table, test)
    if rehearse:
        known, held = _split(_closed(learnt.rows), _closed(scored.rows), is_rehearsal)
    else:
        known, held = _split(learnt.rows, scored.rows, is_test)
    unseen = unseen_recordings(held, known).reset_index(drop=True)
    return Rows(train=known, test=unseen, counts=learnt.counts, steps=learnt.steps)


def _closed(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[~is_test(rows["artist_key"])]


def _split(learnt: pd.DataFrame, scored: pd.DataFrame, held: Chosen) -> tuple[pd.DataFrame, pd.DataFrame]:
    return learnt[~held(learnt["artist_key"])].reset_index(drop=True), scored[held(scored["artist_key"])]
