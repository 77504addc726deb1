"""Where the models are better and worse: by genre, decade, tempo and loudness, each with its rows and its interval."""

from collections.abc import Callable, Iterator
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference.manifest import Metric
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import LensName, SetName
from spectral_training.evaluation import metrics
from spectral_training.evaluation.answers import NATIVE, Answers, Guesses, unseen_answers, unseen_guesses
from spectral_training.evaluation.fold_answers import fold_answers, fold_guesses
from spectral_training.evaluation.lab import Lab
from spectral_training.evaluation.markdown import table
from spectral_training.fitting.lens_fit import unbiased
from spectral_training.tables.questions import POPULARITY

FEWEST, FEWEST_OF_EACH, FEWEST_ARTISTS = 60, 15, 30
"""Fewer rows, rows of either class, or artists than this give no figure: its interval would say nothing."""
_OTHER_GENRES = "all other genres"
Where = Literal["test artists", "left-out folds"]
Mask = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
Figure = Callable[[Mask], Metric]


class Slice(Value):
    """A part of the rows; `metric` is None where the rows are too few."""

    by: str
    part: str
    rows: int
    artists: int
    metric: Metric | None


class Sliced(Value):
    """Slices of one question and set: AUC of the soft vote, or Spearman for popularity."""

    question: str
    set_name: SetName
    where: Where
    slices: list[Slice]


class Slices(Value):
    """All slices, and how many rows a figure needs."""

    fewest: int
    fewest_of_each: int
    fewest_artists: int
    sliced: list[Sliced]


def compute(lab: Lab) -> Slices:
    """Slice the test artists, which are few, and the training artists out of fold, which are many."""
    sliced: list[Sliced] = []
    for set_name in SetName:
        for lens in LensName:
            train = lab.questions[lens].train
            sliced.append(
                _lens(lens, set_name, "test artists", unseen_answers(lab, lens, set_name, baseline=False), train)
            )
            sliced.append(_lens(lens, set_name, "left-out folds", fold_answers(lab, lens, set_name), train))
        train = lab.questions[POPULARITY].train
        sliced.append(_popularity(set_name, "test artists", unseen_guesses(lab, set_name, baseline=False), train))
        sliced.append(_popularity(set_name, "left-out folds", fold_guesses(lab, set_name), train))
    return Slices(fewest=FEWEST, fewest_of_each=FEWEST_OF_EACH, fewest_artists=FEWEST_ARTISTS, sliced=sliced)


def _lens(lens: LensName, set_name: SetName, where: Where, answers: Answers, train: pd.DataFrame) -> Sliced:
    hit, mean, artists = answers.hit, answers.soft(NATIVE[set_name]), answers.rows["artist_key"]

    def figure(keep: Mask) -> Metric:
        return metrics.with_interval(metrics.auc(hit[keep], mean[keep]), artists[keep])

    slices = [_slice(by, part, keep, artists, figure, hit) for by, part, keep in _parts(answers.rows, train)]
    return Sliced(question=lens, set_name=set_name, where=where, slices=slices)


def _popularity(set_name: SetName, where: Where, guesses: Guesses, train: pd.DataFrame) -> Sliced:
    truth, ours, artists = guesses.truth, guesses.ours[NATIVE[set_name]], guesses.rows["artist_key"]

    def figure(keep: Mask) -> Metric:
        return metrics.with_interval(metrics.rank_correlation(truth[keep], ours[keep]), artists[keep])

    slices = [_slice(by, part, keep, artists, figure) for by, part, keep in _parts(guesses.rows, train)]
    return Sliced(question=POPULARITY, set_name=set_name, where=where, slices=slices)


def _slice(
    by: str, part: str, keep: Mask, artists: "pd.Series[str]", figure: Figure, hit: Floats | None = None
) -> Slice:
    count, known = int(keep.sum()), int(artists[keep].nunique())
    enough = count >= FEWEST and known >= FEWEST_ARTISTS
    if hit is not None:
        enough = enough and min(hit[keep].sum(), (1 - hit[keep]).sum()) >= FEWEST_OF_EACH
    return Slice(by=by, part=part, rows=count, artists=known, metric=figure(keep) if enough else None)


def _parts(rows: pd.DataFrame, train: pd.DataFrame) -> Iterator[tuple[str, str, Mask]]:
    """Part the rows; thirds are of the training rows, so that they are the same everywhere."""
    for key, unit in (("tempo", "BPM"), ("loudness", "dB")):
        low, high = np.quantile(train[key], [1 / 3, 2 / 3])
        values = rows[key].to_numpy(dtype=np.float64)
        yield key, f"below {low:.1f} {unit}", values < low
        yield key, f"{low:.1f} to {high:.1f} {unit}", (values >= low) & (values < high)
        yield key, f"{high:.1f} {unit} and more", values >= high
    if "decade" in rows:
        for decade in sorted(rows["decade"].unique()):
            yield "decade", decade, (rows["decade"] == decade).to_numpy()
    if "genre" in rows:
        yield from _genres(rows["genre"].fillna(""), train["genre"][unbiased(train)])


def _genres(genres: "pd.Series[str]", known: "pd.Series[str]") -> Iterator[tuple[str, str, Mask]]:
    """Name the genres with enough training rows, and put all others together."""
    counts = known.value_counts()
    named = sorted(counts.index[counts >= FEWEST])
    for genre in named:
        yield "genre", genre, (genres == genre).to_numpy()
    yield "genre", _OTHER_GENRES, (~genres.isin(named)).to_numpy()


def render(found: Slices) -> Iterator[str]:
    """Tell one table a question and set: test artists beside the folds."""
    yield (
        "AUC of the soft vote (Spearman for popularity) on each set's own kind of columns. The test artists are "
        "few, so the same parts stand beside them for the training artists, each answered by models that never saw it. "
        f"A part with fewer than {found.fewest} rows, {found.fewest_artists} artists or {found.fewest_of_each} rows of "
        "either class has no figure. A genre is named where enough training rows of the uniform part hold it; thirds "
        "of tempo and loudness are of the training rows, on exact columns."
    )
    yield ""
    for own in found.sliced:
        if own.where == "test artists":
            other = next(one for one in found.sliced if _beside(one, own))
            yield f"### {own.question.capitalize()}, set `{own.set_name}`"
            yield ""
            yield from table(["by", "part", *_heads("test artists"), *_heads("left-out folds")], _rows(own, other))


def _beside(one: Sliced, own: Sliced) -> bool:
    return (one.question, one.set_name) == (own.question, own.set_name) and one.where != own.where


def _heads(where: Where) -> list[str]:
    return [f"rows, {where}", f"figure, {where}"]


def _rows(own: Sliced, other: Sliced) -> Iterator[list[str]]:
    sides = [{(slice.by, slice.part): slice for slice in one.slices} for one in (own, other)]
    for by, part in dict.fromkeys([*sides[0], *sides[1]]):
        yield [by, part, *(cell for side in sides for cell in _cells(side.get((by, part))))]


def _cells(one: Slice | None) -> list[str]:
    if one is None:
        return ["", ""]
    return [str(one.rows), "too few" if one.metric is None else metrics.shown(one.metric)]
