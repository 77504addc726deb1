"""How the service watches its own answers: drift against training, calibration by reported outcomes, traffic."""

from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import LensName, SetName


class DriftState(StrEnum):
    """What a window says of a feature or a score.

    `slight` is surely not as in training, but by less than matters; `moved` raises the alarm.
    """

    TOO_FEW = "too_few"
    STEADY = "steady"
    SLIGHT = "slight"
    MOVED = "moved"


class DriftBins(Value):
    """Shares in bins: of the reference, and of the window where it holds enough.

    Numbers: `edges` are the inner bounds. Categories: `categories` names them, and the last share is anything else's.
    """

    edges: list[float]
    categories: list[str]
    reference: list[float]
    found: list[float] | None


class DriftSubject(Value):
    """One feature or score of a window of `n` recordings; every number is None where those are too few.

    `psi` is the population stability index. Without any drift it would be `expected` on average, and above `noise` as
    rarely as the level allows; `limit` is the larger of `noise` and what is `least` beyond `expected`. `distance` is
    Jensen and Shannon's, from 0 to 1.
    """

    subject: str
    kind: Literal["feature", "score"]
    label: str
    n: int
    state: DriftState
    psi: float | None
    expected: float | None
    noise: float | None
    limit: float | None
    distance: float | None
    bins: DriftBins


class DriftWindow(Value):
    """The last days, today included. Each distinct recording counts once; `withheld` had no verdict and don't count.

    `asked` subjects had enough recordings to be judged, and of them `moved` raise the alarm.
    """

    window: str
    days: int
    since: date
    until: date
    recordings: int
    withheld: int
    asked: int
    moved: int
    subjects: list[DriftSubject]


class Drift(Value):
    """Windows against the published distributions of a set; without such a `reference` there are none.

    A window raises a false alarm with a chance of at most `level`, over all that it asks.
    """

    set: SetName
    reference: str | None
    minimum: int
    level: float
    least: float
    method: str
    windows: list[DriftWindow]


class Interval(Value):
    """An estimate with its 95 % interval."""

    value: float
    low: float
    high: float


class CalibrationBin(Value):
    """Answers from `low` to `high`: their mean, beside the share of those that came true; None where too few."""

    low: float
    high: float
    n: int
    mean: float | None
    observed: Interval | None


class LensRecord(Value):
    """What a lens said and what became of `n` tracks, for one version of the models; no numbers from too few.

    `error` is the calibration error, of which `error_by_chance` is what even exact chances would show. `brier` is the
    Brier score; `skill` says by how much it is better (above 0) than that of the base rate, told of every track. Of a
    likeness, which is no chance, none of these is given.
    """

    lens: LensName
    kind: Literal["chance", "likeness"]
    models: str
    is_current: bool
    n: int
    base_rate: float
    mean: float | None
    observed: Interval | None
    error: float | None
    error_by_chance: float | None
    brier: Interval | None
    base_brier: float | None
    skill: Interval | None
    bins: list[CalibrationBin]


class PopularityRecord(Value):
    """Rank correlation of the expected popularity with reported streams."""

    models: str
    is_current: bool
    n: int
    rank_correlation: Interval | None


class Calibration(Value):
    """The service's own record since release. `rules` say what counts as a yes, `notes` what the figures can't tell.

    A track has emerged from a popularity of `emerged_popularity` on, or, where none was reported, `emerged_streams`.
    """

    minimum: int
    bin_minimum: int
    emerged_popularity: int
    emerged_streams: int
    rules: dict[LensName, str]
    notes: list[str]
    lenses: list[LensRecord]
    popularity: list[PopularityRecord]


class DayTraffic(Value):
    """Analyses that ended on a day (UTC); `withheld` are those of the succeeded that got no verdict."""

    day: date
    succeeded: int
    failed: int
    cancelled: int
    withheld: int


class Quantiles(Value):
    """Seconds within which half, 95 % and 99 % of `n` were done: upper bounds of the buckets that count them."""

    n: int
    p50: float
    p95: float
    p99: float


class StageTraffic(Value):
    """How long a stage took."""

    stage: str
    seconds: Quantiles


class ProcessTraffic(Value):
    """What this process has answered since it started; errors by their code."""

    since: datetime
    requests: int
    errors: dict[str, int]
    request_seconds: Quantiles | None
    stages: list[StageTraffic]


class Traffic(Value):
    """Analyses of the last 30 days, their failures by code, and this process; that is None on the command line."""

    days: list[DayTraffic]
    failures: dict[str, int]
    process: ProcessTraffic | None


class Monitoring(Value):
    """Drift, calibration and traffic, as they were at `computed`; `traffic` is None for who doesn't administer."""

    computed: datetime
    models: str
    drift: Drift
    calibration: Calibration
    traffic: Traffic | None
