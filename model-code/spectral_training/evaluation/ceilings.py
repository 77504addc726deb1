"""How far the labels allow anyone to come who knows the sound alone: what one and the same sound is labelled."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference.manifest import Metric
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import LensName, SetName
from spectral_training.evaluation import metrics
from spectral_training.evaluation.fold_answers import fold_answers
from spectral_training.evaluation.lab import Lab
from spectral_training.evaluation.markdown import table
from spectral_training.tables import cleaning
from spectral_training.tables.splits import is_test, uniform

Floats = npt.NDArray[np.float64]
_FEWEST = 50


class Ceiling(Value):
    """Something measured on pairs of rows, or on rows of artists with several; None where they are too few."""

    name: str
    means: str
    rows: int
    metric: Metric | None


class Ceilings(Value):
    """What sets a bound."""

    found: list[Ceiling]


def compute(lab: Lab) -> Ceilings:
    """Look at training artists alone."""
    tracks, decades = (_known(lab.tables[name].rows) for name in ("tracks", "billboard"))
    return Ceilings(found=[*_decades(decades), *_reissues(tracks), *_artists(lab)])


def _decades(rows: pd.DataFrame) -> Iterator[Ceiling]:
    one, other = _pairs(rows, ["recording", "decade"])
    yield _ceiling(
        "charting: two rows of a recording in one decade with different labels",
        "no model of the sound can be right on both rows of such a pair",
        one["artist_key"], metrics.average(_differ(one["hit"], other["hit"])),
    )  # fmt: skip


def _reissues(rows: pd.DataFrame) -> Iterator[Ceiling]:
    single = cleaning.no_chosen_rows(rows)
    single = single[single["id"].notna()].drop_duplicates("id")
    for note, own in (("", single), (", both above popularity 0", cleaning.above_zero(single))):
        one, other = _pairs(own, ["recording"])
        first, second = (rows["popularity"].to_numpy(dtype=np.float64) for rows in (one, other))
        labels = _differ(first >= cleaning.HIT_POPULARITY, second >= cleaning.HIT_POPULARITY)
        yield _ceiling(
            f"emerging: two ids of a recording with different labels{note}",
            "so often the label is about the release, not about the sound",
            one["artist_key"], metrics.average(labels),
        )  # fmt: skip
        yield _ceiling(
            f"popularity: mean distance of two ids of a recording, points{note}",
            "so far apart lie two values of the same sound",
            one["artist_key"], metrics.average(np.abs(first - second)),
        )  # fmt: skip
        yield _ceiling(
            f"popularity: Spearman between two ids of a recording{note}",
            "how well one release of a recording ranks another",
            one["artist_key"], metrics.rank_correlation(first, second),
        )  # fmt: skip


def _artists(lab: Lab) -> Iterator[Ceiling]:
    """Score the artist's other recordings as a guess: what is known of success without the sound."""
    for lens in LensName:
        answers = fold_answers(lab, lens, SetName.CATALOGUE)
        several = answers.rows.groupby("artist_key")["hit"].transform("count") > 1
        answers = answers.of(several.to_numpy())
        hit, by_artist = answers.hit, answers.rows.groupby("artist_key")["hit"]
        others = (by_artist.transform("sum") - hit) / (by_artist.transform("count") - 1)
        artists = answers.rows["artist_key"]
        yield _ceiling(
            f"{lens}: AUC of the share of hits among the artist's other recordings",
            "who made it, without the sound; only artists with several recordings",
            artists, metrics.auc(hit, others.to_numpy(dtype=np.float64)),
        )  # fmt: skip
        yield _ceiling(
            f"{lens}: AUC of the five on the same rows, out of fold",
            "the sound, without who made it",
            artists, metrics.auc(hit, answers.soft("exact")),
        )  # fmt: skip


def _known(rows: pd.DataFrame) -> pd.DataFrame:
    """Give usable rows of artists outside the test set, with their recordings numbered."""
    usable = cleaning.usable(rows)
    return cleaning.numbered(usable[~is_test(usable["artist_key"])].reset_index(drop=True))


def _pairs(rows: pd.DataFrame, by: list[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Take two rows of each group that has several, in an order that only their ids decide."""
    order = rows["id"].fillna(rows["title"]).map(lambda name: uniform(str(name), "spectral-dna pairs"))
    place = rows.assign(order=order).sort_values("order").groupby(by).cumcount().reindex(rows.index)
    first, second = (rows[place == number].set_index(by).sort_index() for number in (0, 1))
    return first.loc[second.index], second


def _differ(one: npt.ArrayLike, other: npt.ArrayLike) -> Floats:
    return np.asarray(np.asarray(one) != np.asarray(other), dtype=np.float64)


def _ceiling(name: str, means: str, artists: "pd.Series[str]", figure: metrics.Figure) -> Ceiling:
    metric = metrics.with_interval(figure, artists) if len(artists) >= _FEWEST else None
    return Ceiling(name=name, means=means, rows=len(artists), metric=metric)


def render(found: Ceilings) -> Iterator[str]:
    """Tell them as a table."""
    yield (
        "Measured on training artists alone. Recordings that stand in a table several times are not a fair sample of "
        "it, so these figures show how unsteady the labels are, and are no exact bound for the models' figures."
    )
    yield ""
    rows = (
        [one.name, str(one.rows), "too few" if one.metric is None else metrics.shown(one.metric), one.means]
        for one in found.found
    )
    yield from table(["what", "pairs or rows", "figure", "what it says"], rows)
