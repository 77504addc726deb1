"""The report: the one answer of the product, the same on the command line, over HTTP and in the browser."""

from datetime import datetime
from typing import Literal

from pydantic import Field

from spectral_dna.schema.along import Along
from spectral_dna.schema.heard import Container, Curves, Gate, Notice, Section
from spectral_dna.schema.stated import NOTHING, Stated
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import Additive, LensName, LensVerdict, MemberName, Parts, Popularity, Reason
from spectral_dna.schema.video import Video

SCHEMA_VERSION = "1"


class Source(Value):
    """Where the sound came from."""

    kind: Literal["upload", "file", "sample", "youtube"]
    name: str
    sha256: str
    bytes: int
    container: Container
    # not in reports that were stored before videos could be fetched
    video: Video | None = None


class FeatureValue(Value):
    """A measured feature with its band, unit, and percentile among the published tables (None: not in them)."""

    value: float
    low: float | None
    high: float | None
    unit: str
    percentile: float | None


class LensReport(LensVerdict):
    """A lens with its reasons, strongest first, and what moved each member and the soft vote."""

    explained: Additive
    reasons: list[Reason]
    # not in reports that were stored before these parts existed
    member_parts: dict[MemberName, Parts] = Field(default_factory=dict)
    vote_parts: Parts | None = None


class PopularityReport(Popularity):
    """The popularity with its reasons, strongest first."""

    explained: Additive
    reasons: list[Reason]


class ModelInfo(Value):
    """Which models answered: version, day of training, set, and the limits that a reader should know."""

    version: str
    trained: str
    set: str
    inputs: list[str]
    limits: list[str]


class Report(Value):
    """Everything about one recording.

    `lenses` is None when there is no verdict, and `no_verdict` then says why (`not_music`, `silence`,
    `too_calm`). `popularity` is None too, unless the recording is only too calm. `stated` is what a person said of the
    recording; each answer names in `given` what of it was used. `along` is None without votes, for tracks under twenty
    seconds, and in reports from before it was kept.
    """

    schema_version: Literal["1"]
    id: str
    created: datetime
    source: Source
    duration: float
    gate: Gate
    features: dict[str, FeatureValue]
    no_verdict: str | None
    summary: str
    lenses: dict[LensName, LensReport] | None
    popularity: PopularityReport | None
    curves: Curves
    sections: list[Section]
    warnings: list[Notice]
    models: ModelInfo
    stated: Stated = NOTHING
    along: Along | None = None
