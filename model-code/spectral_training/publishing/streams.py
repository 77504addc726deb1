"""How well the models of streams and views do: kept among the evaluation's files, told in the model card."""

from collections.abc import Iterator
from pathlib import Path

from spectral_dna.crossplatform.report import ModelFigures
from spectral_dna.schema.values import Value
from spectral_training.evaluation.kept import read_apart
from spectral_training.evaluation.markdown import table
from spectral_training.evaluation.metrics import shown

NAME = "streams.json"
"""Beside the evaluation's files; published apart from the other models, it stays when they are published anew."""
_SHOWN = {"r2": "R²", "coverage": "within its 90 % interval", "pr_auc": "area under precision and recall",
          "base_rate": "the same by chance alone"}  # fmt: skip
_NAMES = {"streams": "streams", "views": "views", "hit": "top tenth of streams"}
_FAMILIES = {"before_release": "before release", "after_release": "after release"}


class StreamsFindings(Value):
    """What a run reached with the models that are served."""

    run: str
    recordings: int
    artists: int
    models: list[ModelFigures]


def tell_streams(folder: Path) -> Iterator[str]:
    """Lay the figures out; nothing where there are none, or some of other code."""
    found = read_apart(folder / NAME, StreamsFindings)
    if found is None:
        return
    rows = [
        [
            f"{_NAMES[one.target]}, {_FAMILIES[one.family]}", "yes" if one.with_artist else "no", name,
            shown(one.folds[key]), shown(one.test[key]),
        ]
        for one in found.models for key, name in _SHOWN.items() if key in one.folds and key in one.test
    ]  # fmt: skip
    yield "\n## Streams and views"
    yield (
        f"Boosted trees learned from {found.recordings:,} recordings of {found.artists:,} artists (run {found.run}),"
        " for a release that is planned. Streams and views are told as decimal logarithms; a hit is in the top tenth."
        " They are those of one day, some years after most releases, among artists who found an audience:"
        " no forecast of the first weeks, and nothing about music that nobody found.\n"
    )
    yield from table(["question", "artist's other tracks", "figure", "out of fold", "test artists"], rows)
