"""The executive report: all that one run found, without a row of data. Written by training, read by the service.

Everything is said twice: in English, and by a key with numbers, from which the dashboard words it in any language.
"""

from datetime import datetime
from enum import StrEnum
from typing import Literal

from pydantic import Field

from spectral_dna.inference.manifest import Metric
from spectral_dna.schema.values import Value

KEY = r"^[a-z][a-z0-9_]*$"
LONGEST_SENTENCE = 600


class Family(StrEnum):
    """What is known when an answer is asked for: before release neither views nor likes are."""

    BEFORE = "before_release"
    AFTER = "after_release"


class Target(StrEnum):
    """What is predicted. `streams` and `views` as decimal logarithms; a `hit` is in the top tenth of streams."""

    STREAMS = "streams"
    VIEWS = "views"
    HIT = "hit"


class Learner(StrEnum):
    """The forests with the settings that the claims were made with, and trees that are boosted."""

    FOREST = "forest"
    BOOSTED = "boosted"


class Verdict(StrEnum):
    """Of a hypothesis or a claim, by its interval and never by its estimate alone."""

    CONFIRMED = "confirmed"
    WEAKENED = "weakened"
    REFUTED = "refuted"
    OPEN = "open"


class Sentence(Value):
    """What a person reads: English, and the key and numbers to word it elsewhere."""

    key: str = Field(pattern=KEY)
    text: str = Field(max_length=LONGEST_SENTENCE)
    numbers: dict[str, float | int | str | None]


class Evidence(Value):
    """One figure behind a verdict: what it is, how it was come by, and on how many recordings it rests."""

    key: str = Field(pattern=KEY)
    label: str
    unit: str
    figure: Metric
    p_value: float | None = Field(ge=0, le=1)
    method: str = Field(max_length=LONGEST_SENTENCE)


class Hypothesis(Value):
    """A claim about the world with its test. `threshold` is what was claimed, in the unit of the first evidence."""

    key: str = Field(pattern=KEY)
    statement: str
    threshold: float | None
    verdict: Verdict
    finding: Sentence
    evidence: list[Evidence]
    assumptions: list[Sentence]
    caveats: list[Sentence]


class Claim(Value):
    """A figure that was claimed, what was measured in its place, and why they differ."""

    key: str = Field(pattern=KEY)
    claim: str
    claimed: float
    unit: str
    measured: Metric | None
    verdict: Verdict
    why: Sentence


class NotTestable(Value):
    """What was claimed and can't be checked with these tables, and what it would take."""

    key: str = Field(pattern=KEY)
    claim: str
    needs: Sentence


class ModelFigures(Value):
    """How well one model does on artists and recordings that it had not seen, by metric.

    `folds` holds out-of-fold figures, `spread` each fold's own, `test` those of the artists that were kept apart until
    the end. `with_artist` tells whether the model knows the artist's other tracks of the table (their sound and facts,
    never their streams).
    """

    target: Target
    family: Family
    learner: Learner
    with_artist: bool
    columns: list[str]
    settings: dict[str, float | int | str | bool]
    folds: dict[str, Metric]
    spread: dict[str, list[float]]
    test: dict[str, Metric]


class Driver(Value):
    """How much a model's figure falls when one column is shuffled, on left-out artists."""

    target: Target
    family: Family
    column: str
    importance: Metric
    rank: int = Field(ge=1)


class Indicator(Value):
    """One figure of the whole table, with its definition."""

    key: str = Field(pattern=KEY)
    group: Literal["business", "cross_platform", "audio", "artist"]
    label: str
    unit: str
    figure: Metric
    definition: str


class Band(Value):
    """Recordings whose value lies in [low, high): their median streams and share of hits, 0 to 1."""

    group: str = Field(pattern=KEY)
    key: str = Field(pattern=KEY)
    low: float | None
    high: float | None
    n: int = Field(ge=0)
    streams: Metric | None
    hits: Metric | None


class QualityPart(Value):
    """One part of the data quality score: the share of rows or cells that are as they should be."""

    key: str = Field(pattern=KEY)
    share: float = Field(ge=0, le=1)
    weight: float = Field(ge=0, le=1)
    definition: str


class Quality(Value):
    """The weighted mean of its parts, 0 to 100."""

    score: float = Field(ge=0, le=100)
    parts: list[QualityPart]


class CleaningStep(Value):
    """One step of the cleaning as it went."""

    key: str = Field(pattern=KEY)
    why: str
    rows_in: int = Field(ge=0)
    rows_out: int = Field(ge=0)


class Reach(Value):
    """Reach elsewhere, of recordings whose title and artist are found in a second table."""

    table: str
    rows: int = Field(ge=0)
    matched: int = Field(ge=0)
    figures: list[Evidence]
    caveats: list[Sentence]


class Network(Value):
    """Artists joined by shared billing and by sound; `groups` are those that billing joins, single artists aside."""

    artists: int = Field(ge=0)
    billed_together: int = Field(ge=0)
    alike: int = Field(ge=0)
    groups: int = Field(ge=0)
    figures: list[Evidence]


class Run(Value):
    """Which run found it: every figure of the report is of this run alone."""

    id: str = Field(pattern=r"^[0-9a-f]{12}$")
    made: datetime
    version: str
    seed: int
    data: dict[str, str]
    rows: int = Field(ge=0)
    recordings: int = Field(ge=0)
    artists: int = Field(ge=0)
    learned_from: int = Field(ge=0)
    """Recordings that models and tests rest on: all, or those of a part of the artists when the table is large."""
    snapshot: str | None


class ExecutiveReport(Value):
    """All that a run found. `schema_version` rises when a reader of the one before could no longer read it."""

    schema_version: Literal["1"]
    run: Run
    summary: list[Sentence]
    quality: Quality
    cleaning: list[CleaningStep]
    models: list[ModelFigures]
    drivers: list[Driver]
    claims: list[Claim]
    hypotheses: list[Hypothesis]
    insights: list[Hypothesis]
    not_testable: list[NotTestable]
    indicators: list[Indicator]
    bands: list[Band]
    reach: Reach | None
    network: Network | None
    limits: list[Sentence]
