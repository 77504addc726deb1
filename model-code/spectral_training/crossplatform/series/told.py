"""What a run over weekly series found: aggregates, and nothing of a single track."""

from datetime import datetime
from typing import Literal

from pydantic import Field

from spectral_dna.crossplatform.report import Evidence, Hypothesis, Sentence
from spectral_dna.inference.manifest import Metric
from spectral_dna.schema.values import Value


class Method(Value):
    """How well one method foretold weeks that it had not seen: by metric, with intervals by artist."""

    key: Literal["seasonal", "boosted"]
    figures: dict[str, Metric]


class Forecasts(Value):
    """Both methods over the same weeks; `given` is the one whose forecasts are written, by the interval of `gain`.

    `gain` is the seasonal method's mean absolute error of the logarithm less that of the boosted one.
    """

    weeks: int = Field(ge=1)
    origins: int = Field(ge=1)
    methods: list[Method]
    gain: Metric | None
    given: Literal["seasonal", "boosted"]


class Lasting(Value):
    """Weeks from the peak until streams stay under half of it; `curve` is Kaplan and Meier's with its interval."""

    tracks: int
    fallen: int
    median_weeks: float | None
    curve: list[tuple[int, float, float, float]]
    hazards: list[Evidence]


class SeriesReport(Value):
    """All that a run over weekly series found. `schema_version` rises when an older reader no longer can."""

    schema_version: Literal["1"]
    made: datetime
    version: str
    seed: int
    data: str
    tracks: int
    artists: int
    weeks: int
    first: str
    last: str
    left_out: dict[str, int]
    forecasts: Forecasts
    leads: Hypothesis | None
    lasting: Lasting
    limits: list[Sentence]
