"""What the models under test say of real recordings, so that a person can see whether it makes sense.

The recordings lie outside the project, in a folder that the evaluation is given; names and figures are all that is
kept of them.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np
import pandas as pd

from spectral_dna.errors import SpectralError
from spectral_dna.inference.store import load
from spectral_dna.schema.extraction_error import blur
from spectral_dna.schema.feature_table import BY_KEY, MODEL_KEYS
from spectral_dna.schema.report import LensReport, Report
from spectral_dna.schema.stated import NOTHING
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import LensName
from spectral_dna.settings import Settings
from spectral_dna.terminal.analyze import analyse_file
from spectral_training.evaluation.lab import Lab
from spectral_training.tables.questions import POPULARITY

ENDINGS: Final = frozenset({".aac", ".flac", ".m4a", ".mp3", ".ogg", ".opus", ".wav", ".webm"})
SEVEN: Final = (
    "danceability", "energy", "speechiness", "acousticness", "instrumentalness", "liveness", "valence",
)  # fmt: skip
"""What the perceptual model hears."""
_MIDDLE: Final = (0.05, 0.95)
_FEWEST: Final = 40


class Judgement(Value):
    """One lens's answer: votes of five, the number that is shown, its base rate, how often the majority stays."""

    hit: bool
    votes: int
    shown: float
    base_rate: float
    stability: float
    decade: str | None
    members: dict[str, bool]


class Expected(Value):
    """Popularity with its 90 % interval, and the Hit Score."""

    value: float
    low: float
    high: float
    hit_score: float


class Beside(Value):
    """How a recording lies among training rows of the genre that its name begins with, as they would be extracted."""

    genre: str
    rows: int
    outside: list[str]


class Recording(Value):
    """What is told of one file."""

    name: str
    seconds: float
    gate: str
    music: float
    features: dict[str, float]
    no_verdict: str | None
    lenses: dict[LensName, Judgement]
    popularity: Expected | None
    warnings: list[str]
    beside: Beside | None


class Recordings(Value):
    """Every recording of the folder, none where no folder was given; `refused` holds codes of errors by name."""

    recordings: list[Recording]
    refused: dict[str, str]


def recordings_in(folder: Path | None) -> list[Path]:
    """List the folder's recordings by name; none without a folder."""
    if folder is None:
        return []
    return sorted(path for path in folder.iterdir() if path.suffix.lower() in ENDINGS and path.is_file())


def fingerprint(lab: Lab) -> str:
    """Hash the recordings, so that other ones are heard anew."""
    parts = [hashlib.sha256(path.read_bytes()).hexdigest() + path.name for path in recordings_in(lab.recordings)]
    return " ".join(parts)


def compute(lab: Lab) -> Recordings:
    """Listen to every recording and judge it with the files under test, by the product's own way."""
    models, settings = load(lab.folder), Settings()
    genres, found = _genres(lab.questions[POPULARITY].train, lab.seed), []
    refused: dict[str, str] = {}
    for path in recordings_in(lab.recordings):
        try:
            report = analyse_file(path, models, settings, stated=NOTHING, tell=lambda _: None)
        except SpectralError as error:
            refused[path.name] = error.code
        else:
            found.append(_recording(path.name, report, genres))
        lab.tell(f"heard {path.name}")
    return Recordings(recordings=found, refused=refused)


def _recording(name: str, report: Report, genres: dict[str, dict[str, np.ndarray]]) -> Recording:
    features = {key: report.features[key].value for key in MODEL_KEYS}
    expected = report.popularity
    return Recording(
        name=name, seconds=report.duration, gate=report.gate.kind, music=report.gate.music, features=features,
        no_verdict=report.no_verdict, warnings=[notice.code for notice in report.warnings],
        lenses={lens: _judgement(one) for lens, one in (report.lenses or {}).items()},
        popularity=expected and Expected(
            value=expected.value, low=expected.low, high=expected.high, hit_score=expected.hit_score
        ),
        beside=_beside(name, features, genres),
    )  # fmt: skip


def _judgement(lens: LensReport) -> Judgement:
    shown = lens.probability if lens.probability is not None else lens.likeness
    if shown is None:
        raise ValueError("a lens shows a chance or a likeness")
    return Judgement(
        hit=lens.hit, votes=lens.votes, shown=shown, base_rate=lens.base_rate, stability=lens.stability,
        decade=lens.decade, members={str(name): vote.hit for name, vote in lens.members.items()},
    )  # fmt: skip


def _genres(rows: pd.DataFrame, seed: int) -> dict[str, dict[str, np.ndarray]]:
    """Give each genre's columns as the extractor would deliver them, for genres with enough rows."""
    heard = pd.DataFrame(
        blur({key: rows[key].to_numpy(dtype=np.float64) for key in SEVEN}, np.random.default_rng(seed))
    )
    parts = heard.groupby(rows["genre"].to_numpy())
    return {str(genre): {key: part[key].to_numpy() for key in SEVEN} for genre, part in parts if len(part) >= _FEWEST}


def _beside(name: str, features: dict[str, float], genres: dict[str, dict[str, np.ndarray]]) -> Beside | None:
    genre = name.split("_")[0].split(".")[0]
    if genre not in genres:
        return None
    bounds = {key: np.quantile(values, _MIDDLE) for key, values in genres[genre].items()}
    outside = [key for key, (low, high) in bounds.items() if not low <= features[key] <= high]
    return Beside(genre=genre, rows=len(genres[genre][SEVEN[0]]), outside=outside)


def render(found: Recordings) -> Iterator[str]:
    """Tell verdicts, features, and where the recordings lie among music of their genre."""
    if not found.recordings and not found.refused:
        yield "Left out: no folder of real recordings was given (`--recordings`, or the variable `SDNA_REAL_AUDIO`)."
        return
    yield (
        f"{len(found.recordings)} files, too few to measure anything: they are for a person to look at. Votes of five, "
        "then the number that is shown beside its base rate, then stability (the share of draws within the features' "
        "known errors that keep the majority)."
    )
    yield ""
    yield "| recording | heard as | emerging | charting | popularity, 90 % interval | Hit Score | warnings |"
    yield "|---|---|---|---|---|---|---|"
    yield from (_verdict_row(one) for one in found.recordings)
    yield from (f"| {name} | refused: {code} | | | | | |" for name, code in found.refused.items())
    yield ""
    yield "| recording | " + " | ".join(BY_KEY[key].label.lower() for key in MODEL_KEYS) + " |"
    yield "|---|" + "---|" * len(MODEL_KEYS)
    yield from (_feature_row(one) for one in found.recordings)
    yield ""
    yield from (_beside_told(one.name, one.beside) for one in found.recordings if one.beside is not None)


def _verdict_row(one: Recording) -> str:
    withheld = f"withheld: {one.no_verdict}" if one.no_verdict else ""
    lenses = [_lens_told(one.lenses[lens]) if lens in one.lenses else withheld for lens in LensName]
    popular = one.popularity
    expected = (
        f"{popular.value:.0f} [{popular.low:.0f}, {popular.high:.0f}] | {popular.hit_score:.0f}" if popular else "|"
    )
    return (
        f"| {one.name} | {one.gate} {one.music:.2f} | {' | '.join(lenses)} | {expected} | {', '.join(one.warnings)} |"
    )


def _lens_told(lens: Judgement) -> str:
    decade = f", {lens.decade}" if lens.decade else ""
    return f"{lens.votes} of 5, {lens.shown:.0%} (base {lens.base_rate:.0%}{decade}), stable {lens.stability:.0%}"


def _feature_row(one: Recording) -> str:
    return f"| {one.name} | " + " | ".join(_feature_told(key, one.features[key]) for key in MODEL_KEYS) + " |"


def _feature_told(key: str, value: float) -> str:
    spec = BY_KEY[key]
    if spec.categories:
        return spec.categories[round(value - spec.low)]
    return f"{value:.{spec.decimals}f}"


def _beside_told(name: str, beside: Beside) -> str:
    inside = len(SEVEN) - len(beside.outside)
    outside = f"; outside: {', '.join(beside.outside)}" if beside.outside else ""
    return (
        f"- {name}: {inside} of {len(SEVEN)} perceptual features lie where nine of ten of the {beside.rows} recordings "
        f"of the genre {beside.genre} would, had they been extracted{outside}."
    )
