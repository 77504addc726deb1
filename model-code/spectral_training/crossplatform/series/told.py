"""What a run over weekly series found: aggregates, and nothing of a single track."""

from datetime import datetime
from typing import Literal

from pydantic import Field

from spectral_dna.crossplatform.report import Evidence, Hypothesis, Sentence
from spectral_dna.inference.manifest import Metric
from spectral_dna.schema.values import Value

FEWEST_ARTISTS = 10
"""Artists below whom no interval is given: drawn again and again they say nothing of others."""
Baseline = Literal["seasonal", "last"]
MethodKey = Literal["seasonal", "last", "boosted"]


class Method(Value):
    """How well one method foretold weeks that it had not seen: by metric, with intervals by artist.

    What can't be computed is left out of `figures`. `within_by_week` is the share within the interval, by week ahead,
    and `within_by_spread` that of the calmest third of tracks, the middle one and the wildest.
    """

    key: MethodKey
    figures: dict[str, Metric]
    within_by_week: list[float | None]
    within_by_spread: list[float | None]


class Forecasts(Value):
    """All methods over the same weeks; `given` is the one whose forecasts are written, by the interval of `gain`.

    `gain` is the mean absolute error of the logarithm of the better baseline, chosen for each window in weeks before
    it, less that of the boosted method; `baseline` is the one chosen at the end of the table. `gone` counts tracks
    that were not seen for so long that nothing is foretold of them.
    """

    weeks: int = Field(ge=1)
    origins: int = Field(ge=1)
    methods: list[Method]
    gain: Metric | None
    baseline: Baseline
    given: MethodKey
    gone: int
    notes: list[Sentence]


class Lasting(Value):
    """Weeks from the peak until streams stay under half of it; `curve` is Kaplan and Meier's with its interval.

    `hazards` say what goes with falling sooner, `with_age` whether that is the same at every age, and `concordance` how
    well fits on other artists put an artist's tracks in order: .5 is chance.
    """

    tracks: int
    fallen: int
    median_weeks: float | None
    curve: list[tuple[int, float, float, float]]
    hazards: list[Evidence]
    with_age: list[Evidence]
    concordance: Metric | None


class SeriesReport(Value):
    """All that a run over weekly series found. `schema_version` rises when an older reader no longer can."""

    schema_version: Literal["3"]
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
