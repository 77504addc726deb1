"""The published models of streams and views: what they are, and how they are read and checked."""

import lzma
from datetime import datetime
from pathlib import Path
from typing import Literal

from pydantic import Field

from spectral_dna.crossplatform.inputs import columns
from spectral_dna.crossplatform.planning import ColumnRange
from spectral_dna.crossplatform.report import Family, Target
from spectral_dna.errors import ModelAltered
from spectral_dna.inference.checks import read_beside, read_file
from spectral_dna.inference.lines import is_monotone
from spectral_dna.inference.manifest import Line, Manifest, Metric
from spectral_dna.schema.values import Value

MODELS = "streams_models"
"""The name in the manifest's `beside`; boosters are named after it."""
MOST_UNPACKED = 32 * 2**20


class Sight(Value):
    """How a model does with the artist's other tracks, or without: its own corrections and figures.

    `widening` moves both ends of an interval outwards, in decimal logarithms; `calibration` maps raw chances to shares.
    """

    widening: float | None = Field(allow_inf_nan=False)
    calibration: Line | None
    figures: dict[str, Metric]


class Asked(Value):
    """One question with its boosters, whose answers are averaged; `ends` give the quantiles, none for a chance."""

    target: Target
    family: Family
    columns: list[str]
    value: list[str] = Field(min_length=1, max_length=20)
    ends: list[str] = Field(max_length=20)
    with_artist: Sight
    alone: Sight


class StreamsModels(Value):
    """The published file. Boosters lie beside it as XGBoost writes them, packed by xz."""

    schema_version: Literal["1"]
    run: str
    made: datetime
    recordings: int = Field(ge=1)
    base_rate: float = Field(ge=0, le=1)
    columns: list[ColumnRange]
    questions: list[Asked]

    def question(self, target: Target, family: Family) -> Asked:
        """Find one; all six were checked to be there."""
        return next(one for one in self.questions if (one.target, one.family) == (target, family))


def open_models(folder: Path, manifest: Manifest) -> StreamsModels | None:
    """Read what the models are, not yet the boosters; None where none are published.

    Raises
    ------
    ModelsMissing : a file is named and not there.
    ModelAltered : it isn't the one that was published, can't be read, or is for other columns.
    """
    found = read_beside(folder, manifest, MODELS, StreamsModels)
    if found is not None:
        _check(found, manifest)
    return found


def booster_bytes(folder: Path, manifest: Manifest, name: str) -> bytes:
    """Unpack one booster, by its name in `beside`.

    Raises
    ------
    ModelsMissing, ModelAltered : it isn't there, or isn't what was published.
    """
    packed = read_file(folder, manifest.beside[name].file, manifest)
    try:
        unpacker = lzma.LZMADecompressor(memlimit=2**28)
        content = unpacker.decompress(packed, MOST_UNPACKED)
    except lzma.LZMAError as error:
        raise ModelAltered(f"{name} can't be unpacked.") from error
    if not unpacker.eof:
        raise ModelAltered(f"{name} is larger than a model may be, or cut off.")
    return content


def _check(found: StreamsModels, manifest: Manifest) -> None:
    """Refuse models that lack a question, a file or a correction, or were fitted on other columns."""
    asked = {(one.target, one.family) for one in found.questions}
    if len(found.questions) != len(asked) or asked != {(target, family) for target in Target for family in Family}:
        raise ModelAltered("The models of streams don't answer every question once.")
    for one in found.questions:
        if tuple(one.columns) != columns(one.target, one.family):
            raise ModelAltered("The models of streams were fitted on other columns.")
        if any(name not in manifest.beside for name in (*one.value, *one.ends)):
            raise ModelAltered("The models of streams name a file that is not published.")
        if not all(_is_whole(one, sight) for sight in (one.with_artist, one.alone)):
            raise ModelAltered("The models of streams lack a correction.")


def _is_whole(asked: Asked, sight: Sight) -> bool:
    if asked.target is Target.HIT:
        return sight.calibration is not None and is_monotone(sight.calibration)
    return bool(asked.ends) and sight.widening is not None
