"""Do popularity's intervals hold what they promise: in all, and in groups that a reader may belong to."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference.design import design_matrix
from spectral_dna.inference.manifest import Metric
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import SetName
from spectral_training.evaluation import metrics
from spectral_training.evaluation.answers import NATIVE
from spectral_training.evaluation.fold_answers import fold_guesses
from spectral_training.evaluation.lab import Lab
from spectral_training.evaluation.markdown import table
from spectral_training.fitting.calibrate import apply, conformal_interval
from spectral_training.fitting.export import answer_of
from spectral_training.fitting.matrices import scale
from spectral_training.fitting.reference import native_columns
from spectral_training.tables.questions import POPULARITY
from spectral_training.tables.splits import folds

Floats = npt.NDArray[np.float64]
OUTER_FOLDS = 10
FEATURES = ("danceability", "energy", "acousticness", "valence", "loudness")
_THIRDS = ("low", "middle", "high")
FEWEST = 40
"""Rows that a genre needs before its coverage is given by name."""
NAMED = 5


class Held(Value):
    """How often an interval held the truth, and how wide it was on average."""

    coverage: Metric
    width: float


class Group(Value):
    """Rows that have something in common; `before` holds with one correction for all, `held` with one in each third."""

    name: str
    held: Held
    before: Held | None


class Intervals(Value):
    """Intervals of one set: on left-out artists of the training rows by group, and as published on unseen artists.

    `genres` are those of at least 40 rows, from the least covered on; the models aren't told the genre.
    """

    groups: list[Group]
    genres: list[Group]
    genres_counted: int
    unseen: list[Group]


def intervals(lab: Lab, set_name: SetName) -> Intervals:
    """Look at the intervals of one set; in folds both the regressor and the interval leave the artist out."""
    guesses = fold_guesses(lab, set_name)
    said, truth, rows = guesses.ours[NATIVE[set_name]], guesses.truth, guesses.rows
    ends = {parts: _left_out(said, truth, rows["artist_key"], parts) for parts in (1, 3)}
    held = {parts: _Ends(low, high, truth, rows["artist_key"]) for parts, (low, high) in ends.items()}
    groups = [Group(name=name, held=held[3].of(keep), before=held[1].of(keep)) for name, keep in _groups(said, rows)]
    genres = _genres(rows["genre"], held[3])
    return Intervals(
        groups=groups, genres=[*genres[:NAMED], *genres[NAMED:][-NAMED:]], genres_counted=len(genres),
        unseen=_unseen(lab, set_name),
    )  # fmt: skip


def _genres(genre: "pd.Series[str]", held: "_Ends") -> list[Group]:
    """Count every genre of enough rows, the least covered first."""
    counts = genre.value_counts()
    named = [(str(name), (genre == name).to_numpy()) for name in sorted(counts[counts >= FEWEST].index)]
    found = [Group(name=name, held=held.of(keep), before=None) for name, keep in named]
    return sorted(found, key=lambda group: group.held.coverage.value)


class _Ends:
    """Both ends of the intervals of some rows, and what they should hold."""

    def __init__(self, low: Floats, high: Floats, truth: Floats, artists: "pd.Series[str]") -> None:
        """Keep them."""
        self.inside = ((truth >= low) & (truth <= high)).astype(np.float64)
        self.width, self.artists = high - low, artists

    def of(self, keep: npt.NDArray[np.bool_]) -> Held:
        """Count within some of the rows."""
        coverage = metrics.with_interval(metrics.average(self.inside[keep]), self.artists[keep])
        return Held(coverage=coverage, width=float(self.width[keep].mean()))


def _left_out(said: Floats, truth: Floats, artists: "pd.Series[str]", parts: int) -> tuple[Floats, Floats]:
    """Take each row's interval from other artists' rows."""
    low, high = np.empty(len(said)), np.empty(len(said))
    for known, left_out in folds(artists, OUTER_FOLDS):
        found = conformal_interval(said[known], truth[known], parts=parts)
        low[left_out], high[left_out] = apply(found.low, said[left_out]), apply(found.high, said[left_out])
    return low, high


def _groups(said: Floats, rows: pd.DataFrame) -> Iterator[tuple[str, npt.NDArray[np.bool_]]]:
    """Part rows into thirds of the prediction and of features."""
    yield "all", np.ones(len(rows), dtype=np.bool_)
    for name, values in {"predicted popularity": said, **{key: rows[key].to_numpy() for key in FEATURES}}.items():
        third = np.digitize(values, np.quantile(values, [1 / 3, 2 / 3]))
        yield from ((f"{name} {label}", third == place) for place, label in enumerate(_THIRDS))


def _unseen(lab: Lab, set_name: SetName) -> list[Group]:
    """Ask what is published about artists that no fit has seen."""
    rows, entry = lab.questions[POPULARITY].test, lab.manifest.sets[set_name].popularity
    matrix = design_matrix(native_columns(rows, set_name, lab.seed))
    said = np.clip(answer_of(entry.model, lab.folder)(scale(matrix, entry.scaler)), 0, 100)
    truth = rows["popularity"].to_numpy(dtype=np.float64)
    ends = _Ends(apply(entry.low, said), apply(entry.high, said), truth, rows["artist_key"])
    return [
        Group(name=name, held=ends.of(keep), before=None)
        for name, keep in _groups(said, rows)
        if not name.startswith(FEATURES)
    ]


def tell_intervals(found: Intervals) -> Iterator[str]:
    """Tell one set's intervals."""
    yield from _tell("left-out artists", found.groups)
    yield (
        f"Of {found.genres_counted} genres with {FEWEST} rows or more, the least and the most covered. Plain models "
        "are not told the genre, so the interval holds over all genres and not within each:"
    )
    yield ""
    yield from _tell("genre", found.genres)
    yield from _tell("unseen artists", found.unseen)


def _tell(title: str, groups: list[Group]) -> Iterator[str]:
    header = [title, "covered", "mean width", "rows"]
    if any(group.before for group in groups):
        header += ["covered with one correction for all", "its width"]
    yield from table(
        header,
        ([g.name, *_cells(g.held), str(g.held.coverage.n), *(_cells(g.before) if g.before else [])] for g in groups),
    )


def _cells(held: Held) -> list[str]:
    return [metrics.shown(held.coverage), f"{held.width:.1f}"]
