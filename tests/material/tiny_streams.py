"""Small models of streams and views, fitted on made-up tracks, and how a test publishes them."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from material.executive import executive_report
from spectral_dna.crossplatform.published import StreamsModels
from spectral_dna.crossplatform.report import Family, Target
from spectral_training.crossplatform.frame import Frame, read_frame
from spectral_training.crossplatform.models.answers import Answers, boosted_answers, fit_split, splits
from spectral_training.crossplatform.models.boosted import Boosted
from spectral_training.crossplatform.models.ground import Ground, ground_of
from spectral_training.crossplatform.models.served import Served, ranges, served
from spectral_training.crossplatform.release import Models, release_report
from spectral_training.tables.synthetic import youtube
from spectral_training.train.release import Places

ROUNDS = 4


@cache
def frame() -> Frame:
    """Read some hundred made-up tracks."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "Spotify_Youtube.csv"
        youtube(400, seed=11).to_csv(path)
        return read_frame(path)


@cache
def ground() -> Ground:
    """Lay them out."""
    return ground_of(frame().rows)


@cache
def fitted(target: Target, family: Family) -> tuple[Boosted, Served]:
    """Fit one question for one fold and for the test artists."""
    models = [
        (one, fit_split(ground(), target, family, one, seed=1, rounds=ROUNDS)) for one in splits(ground(), target)
    ]
    known, alone = (_answers(target, family, models, with_artist=one) for one in (True, False))
    return models[-1][1], served(target, family, models[-1][1], known, alone, ({}, {}))


def _answers(target, family, models, *, with_artist: bool) -> Answers:
    return boosted_answers(ground(), target, family, models, with_artist=with_artist)


@cache
def models() -> Models:
    """Put all six questions together."""
    questions = [fitted(target, family)[1] for target in Target for family in Family]
    found = StreamsModels(
        schema_version="1", run="0123456789ab", made=datetime(2026, 1, 2, tzinfo=UTC), recordings=len(frame().rows),
        base_rate=0.1, columns=list(ranges(frame().rows)), questions=[one.asked for one in questions],
    )  # fmt: skip
    return Models(found, {name: one for each in questions for name, one in each.boosters.items()})


def write(artifacts: Path, run: str = "0123456789ab") -> None:
    """Publish them as those of a run, with a report, beside models that are there."""
    found, boosters = models().found, models().boosters
    release_report(executive_report(), Models(found.model_copy(update={"run": run}), boosters), Places(artifacts, None))
